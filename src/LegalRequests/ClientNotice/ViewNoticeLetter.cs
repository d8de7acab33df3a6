using LegalRequests.Access;
using LegalRequests.Operations;

namespace LegalRequests.ClientNotice;

/// <summary>Writes down that somebody looked at the letter to the client.</summary>
[Requires(Permission.ManageNotice)]
public sealed class ViewNoticeLetter(OperationContext context, NoticeLetter letter) : IOperation<ViewNoticeLetter.Form, Nothing>
{
    /// <param name="Language">Tag of a language that there is a letter in.</param>
    public sealed record Form(Guid RequestId, string Language) : IForm<Nothing>, IAboutRequest;

    public Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (letter.Languages().All(it => it.Tag != form.Language))
        {
            return Task.FromResult<Outcome<Nothing>>(Refusal.NotFound("letter"));
        }

        context.Note("language", form.Language);
        return Task.FromResult<Outcome<Nothing>>(Nothing.More);
    }
}
