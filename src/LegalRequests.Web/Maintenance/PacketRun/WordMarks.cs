using LegalRequests.Pdf.Reading;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Vault;
using LegalRequests.Web.Maintenance.OneFile;

namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>Draws a box over each place where given words stand in a row on a page.</summary>
internal sealed class WordMarks(CaseOffice office, Guid requestId)
{
    /// <summary>Points by which a box is larger than the word.</summary>
    private const double Margin = 1.5;

    /// <returns>How many boxes were drawn.</returns>
    /// <exception cref="StageRefusedException">The words are not on the page, or the box was refused.</exception>
    internal async Task<int> MarkAsync(CaseDocument document, IReadOnlyList<RedactionPart> parts)
    {
        if (parts.Count == 0)
        {
            return 0;
        }

        await using var scope = office.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await using var folder = services.GetRequiredService<WorkFolders>().Open();
        var path = await services.GetRequiredService<FileVault>().ToWorkFileAsync(document.NormalisedBlobId, folder);
        var opened = await services.GetRequiredService<PdfIntake>().ReopenAsync(path, CancellationToken.None);
        var pdf = opened.Pdf ?? throw new StageRefusedException(new Refusal("redaction.unreadable", opened.Sentence));
        var source = services.GetRequiredService<PageSource>();
        var count = 0;

        foreach (var part in parts)
        {
            var read = await source.WordsOrRecogniseAsync(pdf, part.Page, CancellationToken.None);
            var words = read.Value ?? throw new StageRefusedException(new Refusal("redaction.unreadable", read.Sentence));
            var boxes = PhraseOnPage.Find(words, word => word.Text, word => word.Box, part.Words);

            if (boxes.Count == 0)
            {
                var message = $"The words to be blacked out are not on page {part.Page} of document {document.Position}.";
                throw new StageRefusedException(Refusal.Conflict("redaction.words-not-found", message));
            }

            foreach (var box in boxes)
            {
                await MarkAsync(document, part, box);
                count++;
            }
        }

        return count;
    }

    private async Task MarkAsync(CaseDocument document, RedactionPart part, PageBox box)
    {
        var page = document.Pages.Single(it => it.Number == part.Page);
        var form = new MarkRegion.Form(
            requestId,
            page.Id,
            box.Left - Margin,
            box.Top - Margin,
            box.Width + (2 * Margin),
            box.Height + (2 * Margin),
            part.Reason,
            page.ContentHash);
        await office.DoAsync(form, office.SocialWorker);
    }
}
