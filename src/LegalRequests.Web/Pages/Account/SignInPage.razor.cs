using LegalRequests.Access;
using LegalRequests.Staff;
using LegalRequests.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Account;

public sealed partial class SignInPage
{
    private List<StaffCard> people = [];

    [SupplyParameterFromForm(FormName = "sign-in")]
    public SignInInput? Form { get; set; }

    [SupplyParameterFromForm(FormName = "persona", Name = "Form")]
    public PersonaInput? Persona { get; set; }

    [SupplyParameterFromQuery]
    public string? Back { get; set; }

    [Inject]
    public required PageCaller Caller { get; set; }

    [Inject]
    public required CheckPassword CheckPassword { get; set; }

    [Inject]
    public required SignInDoor Door { get; set; }

    [Inject]
    public required DemoMode Demo { get; set; }

    [Inject]
    public required DemoPeople DemoPeople { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Caller.SignedIn)
        {
            GoTo("/");
        }
        else if (Demo.On)
        {
            people = await DemoPeople.CardsAsync(Aborted);
        }
    }

    private async Task SignInAsync()
    {
        var address = Http.Connection.RemoteIpAddress?.ToString() ?? "";
        await EnterAsync(await CheckPassword.RunAsync(Form?.UserName ?? "", Form?.Password ?? "", address, Aborted));
    }

    private async Task EnterDemoAsync()
    {
        var chosen = people.Find(person => person.UserName == Persona?.Person && !person.Disabled);
        await EnterAsync(chosen is null ? Refusal.NotFound("person") : chosen);
    }

    private async Task EnterAsync(Outcome<StaffCard> person)
    {
        // A second sign-in would go on under the first one's key; whoever wants to be somebody else signs out first.
        if (Caller.SignedIn)
        {
            return;
        }

        if (!person.Done)
        {
            Refuse(person.Refusal);
            return;
        }

        await Door.OpenAsync(person.Value);
        GoTo(LocalPath.Of(Back));
    }

    public sealed record SignInInput
    {
        public string? UserName { get; set; }

        public string? Password { get; set; }
    }

    public sealed record PersonaInput
    {
        public string? Person { get; set; }
    }
}
