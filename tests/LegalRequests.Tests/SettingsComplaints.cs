using System.ComponentModel.DataAnnotations;

namespace LegalRequests.Tests;

/// <summary>What the start of the product would say about settings.</summary>
internal static class SettingsComplaints
{
    internal static List<string> Of(object settings)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), found, validateAllProperties: true);
        return [.. found.Select(result => result.ErrorMessage ?? "")];
    }
}
