using System.ComponentModel.DataAnnotations;
using LegalRequests.Mail;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Mail;

public sealed class MailSettingsTests
{
    private static readonly MailSettings Good = new()
    {
        Host = "mail.agency.example",
        From = "requests@agency.example",
        SiteAddress = "https://requests.agency.example",
        User = "requests",
        Password = "SAMPLE",
    };

    [Fact]
    public void No_settings_and_whole_settings_are_good()
    {
        Complaints(new MailSettings()).ShouldBeEmpty();
        Complaints(Good).ShouldBeEmpty();
        new MailSettings().IsConfigured.ShouldBeFalse();
    }

    [Fact]
    public void Each_slip_is_told_by_its_setting()
    {
        Complaints(Good with { From = null }).ShouldHaveSingleItem().ShouldContain("Mail:From");
        Complaints(Good with { From = "nobody" }).ShouldHaveSingleItem().ShouldContain("Mail:From");
        Complaints(Good with { SiteAddress = "requests.agency.example" }).ShouldHaveSingleItem().ShouldContain("Mail:SiteAddress");
        Complaints(Good with { Password = null }).ShouldHaveSingleItem().ShouldContain("go together");
        Complaints(Good with { Tls = MailTls.None }).ShouldHaveSingleItem().ShouldContain("in clear");
        Complaints(Good with { Port = 0 }).ShouldHaveSingleItem().ShouldContain("Port");
        Complaints(Good with { MaxAttempts = 0 }).ShouldHaveSingleItem().ShouldContain("MaxAttempts");
    }

    private static List<string> Complaints(MailSettings settings)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), found, validateAllProperties: true);
        return [.. found.Select(result => result.ErrorMessage ?? "")];
    }
}
