namespace LegalRequests.Web.Widgets;

/// <summary>What a <c>PostForm</c> tells the fields in it.</summary>
/// <param name="Name">The form's name; ids of its fields start with it.</param>
/// <param name="Errors">Errors of this form; null when another form of the page was sent.</param>
public sealed record FormScope(string Name, FormErrors? Errors)
{
    public string? Error(string field) => Errors?.For(field);
}
