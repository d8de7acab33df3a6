using LegalRequests.Access;
using LegalRequests.Staff;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Administration;

public sealed partial class PersonPage
{
    private StaffCard? person;
    private string? oneTimeCode;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "change-person")]
    public PersonInput? Form { get; set; }

    [Inject]
    public required StaffDirectory Directory { get; set; }

    private bool IsMe => person?.Id == Caller.Staff.Id;

    protected override async Task OnInitializedAsync()
    {
        person = await Directory.FindAsync(Id, Aborted);

        if (person is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task SaveAsync()
    {
        var form = Form ?? new PersonInput();
        var asked = new ChangePerson.Form(Id, form.DisplayName ?? "", form.Credential ?? "", RoleWords.Parse(form.Roles));

        if (await RunAsync(asked, form.CommandId))
        {
            GoTo($"/admin/people/{Id}", "saved");
        }
    }

    private async Task InviteAsync()
    {
        var made = OneTimeCode.New();

        if (await RunAsync(new InvitePerson.Form(Id, OneTimeCode.HashOf(made)), default))
        {
            oneTimeCode = made;
        }
    }

    private async Task SwitchAsync()
    {
        var on = person?.Disabled == true;

        if (await RunAsync(new SwitchAccount.Form(Id, on), default))
        {
            GoTo($"/admin/people/{Id}", on ? "enabled" : "disabled");
        }
    }

    public sealed record PersonInput
    {
        public Guid CommandId { get; set; }

        public string? DisplayName { get; set; }

        public string? Credential { get; set; }

        public List<string>? Roles { get; set; }
    }
}
