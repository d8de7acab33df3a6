using LegalRequests.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace LegalRequests.Web.SignIn;

/// <summary>Opens and ends the session of the browser that asks.</summary>
public sealed class SignInDoor(SignInManager<StaffMember> signIn, UserManager<StaffMember> users, IHttpContextAccessor http)
{
    /// <exception cref="InvalidOperationException">The account went away since it was checked.</exception>
    public async Task OpenAsync(StaffCard person)
    {
        var member = await users.FindByIdAsync(person.Id.ToString())
            ?? throw new InvalidOperationException("The account to sign in with is gone.");
        var properties = new AuthenticationProperties { IsPersistent = false };
        properties.Items[DatabaseTickets.BrowserItem] = BrowserWords.Of(http.HttpContext?.Request.Headers.UserAgent.ToString());
        await signIn.SignInAsync(member, properties);
    }

    public Task EndAsync() => signIn.SignOutAsync();
}
