using LegalRequests.Access;
using LegalRequests.Operations;

namespace LegalRequests.ClientNotice;

/// <summary>Writes down that somebody looked at the letter to the client.</summary>
[Requires(Permission.ManageNotice)]
public sealed class ViewNoticeLetter(OperationContext context) : IOperation<ViewNoticeLetter.Form, Nothing>
{
    /// <param name="Language">Two letters; there is a letter in English and in Spanish.</param>
    public sealed record Form(Guid RequestId, string Language) : IForm<Nothing>, IAboutRequest;

    public Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (form.Language is not ("en" or "es"))
        {
            return Task.FromResult<Outcome<Nothing>>(Refusal.NotFound("letter"));
        }

        context.Note("language", form.Language);
        return Task.FromResult<Outcome<Nothing>>(Nothing.More);
    }
}
