namespace LegalRequests.Web.Pages.Intake;

/// <summary>
/// What is said about a file that was not taken. The upload answers with a redirect, so only the refusal's code travels.
/// </summary>
public static class FileWords
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["file.none"] = "No file was chosen. Choose one.",
        ["file.empty"] = "The file is empty. Ask the sender for it again.",
        ["file.not-a-pdf"] = "This file cannot be read here. Add a PDF, a TIFF, JPEG or PNG picture, or a mail saved as .eml.",
        ["file.waits-already"] = "The same file is kept already and waits for its password.",
        ["file.no-pages"] = "The PDF has no pages. Ask the sender for it again.",
        ["file.too-many-pages"] = "The PDF has more pages than can be taken in at once. Split it into parts.",
        ["file.damaged"] = "The PDF is damaged and cannot be repaired. Ask for a new copy, or print and scan it.",
        ["file.too-many-damaged-pages"] = "The PDF is damaged, and longer than can be taken in as pictures. Ask for a new copy, or print and scan it.",
        ["file.too-slow"] = "The PDF takes too long to read. Print it to a new PDF and add that.",
        ["file.too-large"] = "The file is larger than can be taken in. Split it into parts.",
        ["file.too-many-pixels"] = "The picture has more pixels than can be taken in. Scan it at 300 dots an inch and add that.",
        ["file.office"] = "This is a file of Word, Excel or Outlook. Save it as PDF (a mail as .eml) and add that.",
        ["file.phone-photo"] = "This photo is in a form that only phones read. Save it as JPEG and add that.",
        ["file.outlook-pack"] = "This is winmail.dat, a packing that only Outlook opens. Ask the sender to send the files themselves.",
        ["file.sealed-mail"] = "This message is signed or encrypted as a whole (S/MIME). Open it in your mail program, save it as PDF or .eml, and add that.",
        ["file.no-sandbox"] = "No foreign file can be opened on this machine. Tell an administrator.",
        ["file.no-tool"] = "A program that reads PDF files is missing on this machine. Tell an administrator.",
        ["vault.no-space"] = "The server has no room left, so the file was not stored. Tell your administrator, then send it again.",
        ["paper.already-there"] = "The same file is among the papers of this request already.",
        ["request.over"] = "This request is closed. Nothing about it can be changed any more.",
        ["form.incomplete"] = "The form did not arrive whole. Choose the file and send it again.",
    };

    /// <summary>The sentence for a code from the address; unknown codes get a general one, never their own text.</summary>
    public static string Of(string code) => Sentences.GetValueOrDefault(code, "The file was not taken. Try again, or ask an administrator.");
}
