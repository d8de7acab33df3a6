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
        SettingsComplaints.Of(new MailSettings()).ShouldBeEmpty();
        SettingsComplaints.Of(Good).ShouldBeEmpty();
        new MailSettings().IsConfigured.ShouldBeFalse();
    }

    [Fact]
    public void Each_slip_is_told_by_its_setting()
    {
        SettingsComplaints.Of(Good with { From = null }).ShouldHaveSingleItem().ShouldContain("Mail:From");
        SettingsComplaints.Of(Good with { From = "nobody" }).ShouldHaveSingleItem().ShouldContain("Mail:From");
        SettingsComplaints.Of(Good with { SiteAddress = "requests.agency.example" }).ShouldHaveSingleItem().ShouldContain("Mail:SiteAddress");
        SettingsComplaints.Of(Good with { Password = null }).ShouldHaveSingleItem().ShouldContain("go together");
        SettingsComplaints.Of(Good with { Tls = MailTls.None }).ShouldHaveSingleItem().ShouldContain("in clear");
        SettingsComplaints.Of(Good with { Port = 0 }).ShouldHaveSingleItem().ShouldContain("Port");
        SettingsComplaints.Of(Good with { MaxAttempts = 0 }).ShouldHaveSingleItem().ShouldContain("MaxAttempts");
    }
}
