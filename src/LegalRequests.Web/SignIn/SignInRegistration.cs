using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Staff;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalRequests.Web.SignIn;

public static class SignInRegistration
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<PageCaller>();
        services.AddScoped<SignInDoor>();
        services.AddIdentityCore<StaffMember>()
            .AddUserStore<UserOnlyStore<StaffMember, LegalRequestsDb, Guid>>()
            .AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddSingleton<DatabaseTickets>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<DatabaseTickets>(Set);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "lr-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.HeaderName = "X-CSRF";
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("LegalRequests");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ProtectionKeys>();
        return services;
    }

    private static void Set(CookieAuthenticationOptions options, DatabaseTickets tickets)
    {
        options.SessionStore = tickets;
        options.CookieManager = new HostCookie();
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = StaffSessions.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
    }
}
