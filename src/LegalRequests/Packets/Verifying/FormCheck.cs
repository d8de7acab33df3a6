using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Packets.Verifying;

/// <summary>Holds what the manifest says of a page, a picture or text, against what the page is.</summary>
internal sealed class FormCheck(ManifestFile manifest, SourceDocument packet, VerifyNotes notes)
{
    internal void Run()
    {
        var production = manifest.FilePages.Where(it => it.Kind == FilePageKind.Production && it.Page >= 1 && it.Page <= packet.PageCount).ToList();
        var wrong = production.Where(it => FormOf(it.Page) != Said(it)).ToList();
        wrong.ForEach(it => notes.Find("page.other-form", $"Page {it.Page} ({it.Bates}) is said to leave as {Words(Said(it))}, and does not.", it.Page));

        var redacted = manifest.Pages.Where(it => it.Place == PagePlace.Redacted && it.FilePage is { } at && at >= 1 && at <= packet.PageCount && FormOf(at) != PageForm.Burned).ToList();
        redacted.ForEach(it => notes.Find("page.redacted-text", $"Page {it.Page} of document {it.Document} is said to be blacked out in part, and is no picture.", it.FilePage));

        if (wrong.Count + redacted.Count == 0)
        {
            var native = production.Count(it => Said(it) == PageForm.Native);
            notes.Confirm($"Of the pages produced {production.Count - native} are pictures and {native} are text, as the manifest says.");
        }
    }

    private PageForm? FormOf(int page) => PageForms.Of(packet, page) switch
    {
        PacketPageForm.Picture => PageForm.Burned,
        PacketPageForm.Source => PageForm.Native,
        _ => null,
    };

    private static PageForm Said(ManifestFilePage page) => page.Form ?? PageForm.Burned;

    private static string Words(PageForm form) => form == PageForm.Burned ? "a picture" : "text";
}
