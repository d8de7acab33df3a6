using LegalRequests.Deadlines;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines;

public sealed class DeadlineSettingsTests
{
    [Theory]
    [InlineData("7,3,1,0", "7 3 1 0")]
    [InlineData(" 1, 14 ,30", "30 14 1")]
    [InlineData("0", "0")]
    public void Days_are_read_farthest_first(string setting, string days) =>
        string.Join(' ', new DeadlineSettings { ReminderDays = setting }.Days()).ShouldBe(days);

    [Theory]
    [InlineData("")]
    [InlineData("7;3")]
    [InlineData("7,3,3")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("91")]
    [InlineData("7,,1")]
    [InlineData("1,2,3,4,5,6,7,8,9,10,11,12,13")]
    public void What_is_no_list_of_days_stops_the_start(string setting)
    {
        var complaints = SettingsComplaints.Of(new DeadlineSettings { ReminderDays = setting });

        complaints.ShouldHaveSingleItem().ShouldContain("ReminderDays");
    }

    [Fact]
    public void The_supervisor_is_told_from_0_to_90_days_before_or_never()
    {
        SettingsComplaints.Of(new DeadlineSettings { EscalateDays = null }).ShouldBeEmpty();
        SettingsComplaints.Of(new DeadlineSettings { EscalateDays = 90 }).ShouldBeEmpty();
        SettingsComplaints.Of(new DeadlineSettings { EscalateDays = 91 }).ShouldHaveSingleItem().ShouldContain("EscalateDays");
        SettingsComplaints.Of(new DeadlineSettings { EscalateDays = -1 }).ShouldHaveSingleItem().ShouldContain("EscalateDays");
    }

    [Fact]
    public async Task An_empty_setting_switches_the_escalation_off_and_a_wrong_one_stops_the_house()
    {
        await using var off = TestHouse.Open(settings: DeadlineDesk.Settings(escalateDays: ""));
        await using var wrong = TestHouse.Open(settings: DeadlineDesk.Settings(days: "soon"));

        off.Services.GetRequiredService<ReminderPlan>().EscalatesWhenUnopened.ShouldBeFalse();
        Should.Throw<OptionsValidationException>(() => wrong.Services.GetRequiredService<IStartupValidator>().Validate())
            .Message.ShouldContain("Deadlines:ReminderDays");
    }
}
