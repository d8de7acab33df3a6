using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace LegalRequests.Web.Hosting;

/// <summary>
/// A form that was opened before its person signed in again carries a token that is no longer good. Instead of an empty
/// error page they get the page again, which says so; what they typed is put back by the script of the page.
/// </summary>
public static class StaleForms
{
    /// <summary>Stands directly behind <c>UseAntiforgery</c>. It must not touch the posted form: reading it with a bad token throws.</summary>
    public static IApplicationBuilder UseStaleForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isStale = context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };

        if (!isStale || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"{context.Request.Path}?stale=true";
        return Task.CompletedTask;
    });
}
