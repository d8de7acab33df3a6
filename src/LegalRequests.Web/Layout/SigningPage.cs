using LegalRequests.Staff;
using LegalRequests.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Layout;

/// <summary>A page on which counsel signs and gives the password again.</summary>
public abstract class SigningPage : RequestPage
{
    [Inject] public required CheckPassword CheckPassword { get; set; }

    [Inject] public required DemoMode Demo { get; set; }

    /// <summary>Counted like a wrong sign-in, so that nobody tries passwords on an open screen. People of the demo have none.</summary>
    /// <returns>True where it is wrong; the page then says so at the field <c>Password</c>.</returns>
    protected async Task<bool> WrongPasswordAsync(string password)
    {
        if (Demo.On)
        {
            return false;
        }

        var address = Http.Connection.RemoteIpAddress?.ToString() ?? "";
        var checkedAgain = await CheckPassword.RunAsync(Caller.Staff.UserName, password, address, Aborted);

        if (checkedAgain.Refusal is { } refusal)
        {
            Refuse(refusal.Code == "sign-in.wrong"
                ? Refusal.OnField("Password", "review.password-wrong", "This is not your password. Type the one that you sign in with.")
                : refusal with { Field = "Password" });
            return true;
        }

        return false;
    }
}
