using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Staff;
using LegalRequests.Web.Layout;
using LegalRequests.Web.SignIn;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Account;

public sealed partial class AccountPage
{
    private readonly Choice[] themes = [new("auto", "As the system"), new("light", "Light"), new("dark", "Dark")];

    private List<StaffSession> sessions = [];
    private CalendarFeed? feed;
    private string? newAddress;

    [SupplyParameterFromForm(FormName = "name", Name = "Form")]
    public NameInput? Name { get; set; }

    [SupplyParameterFromForm(FormName = "password", Name = "Form")]
    public PasswordInput? Password { get; set; }

    [SupplyParameterFromForm(FormName = "view", Name = "Form")]
    public ViewInput? View { get; set; }

    [SupplyParameterFromForm(FormName = "sessions", Name = "Form")]
    public SessionInput? Session { get; set; }

    [SupplyParameterFromForm(FormName = "calendar", Name = "Form")]
    public CalendarInput? Calendar { get; set; }

    [Inject]
    public required CalendarBoard CalendarBoard { get; set; }

    [Inject]
    public required ViewSettings ViewSettings { get; set; }

    [Inject]
    public required DemoMode Demo { get; set; }

    [Inject]
    public required StaffSessions Sessions { get; set; }

    [Inject]
    public required DatabaseTickets Tickets { get; set; }

    [Inject]
    public required CheckPassword CheckPassword { get; set; }

    [Inject]
    public required Passwords Passwords { get; set; }

    protected override async Task OnInitializedAsync()
    {
        sessions = await Sessions.OfAsync(Caller.Staff.Id, Aborted);
        feed = await CalendarBoard.FeedOfAsync(Caller.Staff.Id, Aborted);
    }

    private async Task MakeFeedAsync()
    {
        var secret = CalendarFeed.NewSecret();

        // The address is shown in this answer alone, so nothing may lead away from it.
        if (await RunAsync(new MakeCalendarFeed.Form(CalendarFeed.SecretHash(secret), Calendar?.Who == "all"), default))
        {
            newAddress = $"{Navigation.BaseUri}calendar/feed/{secret}.ics";
            feed = await CalendarBoard.FeedOfAsync(Caller.Staff.Id, Aborted);
        }
    }

    private async Task EndFeedAsync()
    {
        if (await RunAsync(new EndCalendarFeed.Form(), default))
        {
            GoTo("/account", "calendar-ended");
        }
    }

    private async Task SaveNameAsync()
    {
        if (await RunAsync(new ChangeOwnName.Form(Name?.DisplayName ?? ""), Name?.CommandId ?? default))
        {
            GoTo("/account", "saved");
        }
    }

    private async Task ChangePasswordAsync()
    {
        var admitted = await CheckPassword.RunAsync(Caller.Staff.UserName, Password?.Current ?? "", Caller.Address ?? "", Aborted);

        if (!admitted.Done)
        {
            Refuse(Refusal.OnField("Current", admitted.Refusal.Code, admitted.Refusal.Code == "sign-in.wait"
                ? admitted.Refusal.Message
                : "This is not the password you have now."));
            return;
        }

        var sealedPassword = await Passwords.SealAsync(Password?.Password ?? "", Caller.Staff.UserName, Aborted);

        if (!sealedPassword.Done)
        {
            Refuse(sealedPassword.Refusal);
        }
        else if (await RunAsync(new ChangeOwnPassword.Form(sealedPassword.Value), default))
        {
            GoTo("/sign-in", "password");
        }
    }

    private void SaveView()
    {
        ViewSettings.Keep(View?.Theme, View?.Shortcuts == true);
        GoTo("/account", "saved");
    }

    private async Task EndSessionAsync()
    {
        if (await RunAsync(new EndOwnSession.Form(Session?.KeyHash ?? ""), default))
        {
            GoTo("/account", "ended");
        }
    }

    public sealed record NameInput
    {
        public Guid CommandId { get; set; }

        public string? DisplayName { get; set; }
    }

    public sealed record PasswordInput
    {
        public string? Current { get; set; }

        public string? Password { get; set; }
    }

    public sealed record ViewInput
    {
        public string? Theme { get; set; }

        public bool Shortcuts { get; set; }
    }

    public sealed record CalendarInput
    {
        public string? Who { get; set; }
    }

    public sealed record SessionInput
    {
        public string? KeyHash { get; set; }
    }
}
