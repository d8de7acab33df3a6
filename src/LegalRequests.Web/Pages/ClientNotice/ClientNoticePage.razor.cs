using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.ClientNotice;
using LegalRequests.Letters;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.ClientNotice;

/// <summary>Decide, send, record the answer.</summary>
public sealed partial class ClientNoticePage : RequestPage
{
    private static readonly IReadOnlyList<Choice> Choices =
        [.. Enum.GetValues<NoticeChoice>().Select(it => new Choice(it.ToString(), NoticeWords.Of(it), NoticeWords.Hint(it)))];

    private NoticeView? view;
    private IReadOnlyList<LetterLanguage> languages = [];

    [SupplyParameterFromForm(FormName = "decide", Name = "Form")] public DecideInput? Decide { get; set; }

    [SupplyParameterFromForm(FormName = "sending", Name = "Form")] public SendingInput? Sending { get; set; }

    [SupplyParameterFromForm(FormName = "answer", Name = "Form")] public AnswerInput? Answer { get; set; }

    [Inject] public required NoticeBoard Board { get; set; }

    [Inject] public required NoticeLetter Letter { get; set; }

    private bool MayManage => Caller.May(Permission.ManageNotice);

    protected override async Task OnInitializedAsync()
    {
        languages = Letter.Languages();
        view = await Board.ReadAsync(Request.Id, Aborted);
    }

    private string LabelOf(string tag) => languages.FirstOrDefault(it => it.Tag == tag)?.Label ?? tag;

    private async Task DecideAsync()
    {
        if (!Enum.TryParse<NoticeChoice>(Decide?.Choice, out var choice) || Decide is null)
        {
            Refuse(Refusal.OnField(nameof(DecideInput.Choice), "notice.choice-missing", "Say whether the client is told."));
            return;
        }

        var form = new DecideNotice.Form(Request.Id, choice, Decide.Reason ?? "", Decide.SafeChannel ?? "", Decide.ContactChecked, Decide.Language ?? "en");

        if (await RunAsync(form, Decide.CommandId))
        {
            GoTo(Below("notice"), "saved");
        }
    }

    private async Task SentAsync()
    {
        if (Day(Sending?.SentOn) is not { } day || Sending is null)
        {
            Refuse(Refusal.OnField(nameof(SendingInput.SentOn), "notice.sent-on-missing", "Give the day on which the letter went."));
            return;
        }

        var form = new RecordSending.Form(Request.Id, view?.Decision?.Id ?? default, day, Sending.SentHow ?? "", Sending.Proof ?? "");

        if (await RunAsync(form, Sending.CommandId))
        {
            GoTo(Below("notice"), "saved");
        }
    }

    private async Task AnswerAsync()
    {
        if (!Enum.TryParse<ClientAnswerKind>(Answer?.Kind, out var kind) || Answer is null)
        {
            Refuse(Refusal.OnField(nameof(AnswerInput.Kind), "notice.answer-missing", "Say what the client answered."));
        }
        else if (Day(Answer.ReceivedOn) is not { } day)
        {
            Refuse(Refusal.OnField(nameof(AnswerInput.ReceivedOn), "notice.received-missing", "Give the day on which the answer came."));
        }
        else if (await RunAsync(new RecordAnswer.Form(Request.Id, view?.Decision?.Id ?? default, kind, day, Answer.Note ?? ""), Answer.CommandId))
        {
            GoTo(Below("notice"), "saved");
        }
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null;

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public sealed class DecideInput
    {
        public Guid CommandId { get; set; }

        public string? Choice { get; set; }

        public string? Reason { get; set; }

        public string? SafeChannel { get; set; }

        public bool ContactChecked { get; set; }

        public string? Language { get; set; }
    }

    public sealed class SendingInput
    {
        public Guid CommandId { get; set; }

        public string? SentOn { get; set; }

        public string? SentHow { get; set; }

        public string? Proof { get; set; }
    }

    public sealed class AnswerInput
    {
        public Guid CommandId { get; set; }

        public string? Kind { get; set; }

        public string? ReceivedOn { get; set; }

        public string? Note { get; set; }
    }
}
