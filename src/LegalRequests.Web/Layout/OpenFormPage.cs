using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Layout;

/// <summary>A page with a form: errors, the status that goes with them, and the redirect after a post. Also for people not signed in.</summary>
public abstract class OpenFormPage : ComponentBase
{
    private FormErrors? errors;

    [Inject] public required NavigationManager Navigation { get; set; }

    [CascadingParameter] public required HttpContext Http { get; set; }

    /// <summary>Give it to <c>PageHead</c> and <c>PostForm</c>.</summary>
    protected FormErrors Errors => errors ??= new FormErrors(PostedForm);

    /// <summary>Ends when the browser went away.</summary>
    protected CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Shows a refusal that came from elsewhere than an operation.</summary>
    protected void Refuse(Refusal refusal)
    {
        if (refusal.Kind == RefusalKind.NotFound && refusal.Field is null)
        {
            Navigation.NotFound();
            return;
        }

        Errors.Add(refusal);
        Http.Response.StatusCode = Errors.Kind switch
        {
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status409Conflict,
        };
    }

    /// <summary>Shows all that is wrong with what was typed at once, so that nobody mends it piece by piece.</summary>
    /// <returns>Whether there was anything.</returns>
    protected bool RefuseAll(IEnumerable<Refusal> faults)
    {
        foreach (var fault in faults)
        {
            Refuse(fault);
        }

        return Errors.Any;
    }

    /// <summary>Post, redirect, get: sends the browser to a page of this product.</summary>
    /// <param name="done">A code of <see cref="DoneNote"/>, which says on the next page what was done.</param>
    protected void GoTo(string href, string? done = null) =>
        Navigation.NavigateTo(done is null ? href : $"{href}{(href.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}");

    /// <summary>Name of the form that was sent; empty on a plain visit. A form that was sent must stand on the page again.</summary>
    protected string PostedForm => Http.Request.HasFormContentType ? Http.Request.Form["_handler"].ToString() : "";
}
