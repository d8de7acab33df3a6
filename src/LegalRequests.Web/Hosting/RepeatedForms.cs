using LegalRequests.Operations;
using LegalRequests.Web.SignIn;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components.Endpoints;

namespace LegalRequests.Web.Hosting;

/// <summary>
/// A form that is sent again after its act was done, as after an answer that never came. Where the page still shows the
/// form, the operation gives its first answer; where it does not, there would be an error page for something that went
/// well. This gives the page instead, which says that it was done before.
/// </summary>
public static class RepeatedForms
{
    /// <summary>Stands behind <see cref="StaleForms"/>: only a form with a good token is read.</summary>
    public static IApplicationBuilder UseRepeatedForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!await IsDoneAsync(context))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next(context);
        context.Response.Body = body;

        if (context.Response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"{context.Request.Path}?done=already";
            return;
        }

        answer.Position = 0;
        await answer.CopyToAsync(body, context.RequestAborted);
    });

    private static async Task<bool> IsDoneAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method)
            || !context.Request.HasFormContentType
            || context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null
            || context.RequestServices.GetRequiredService<PageCaller>() is not { SignedIn: true } caller)
        {
            return false;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return Guid.TryParse(form[FieldNames.Posted("CommandId")], out var command)
            && await context.RequestServices.GetRequiredService<CommandHistory>().IsDoneAsync(command, caller.Actor.StaffId, context.RequestAborted);
    }
}
