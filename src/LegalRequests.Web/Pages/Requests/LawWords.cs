using LegalRequests.Boards;
using LegalRequests.Guidance;
using LegalRequests.Law.Sections;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Requests;

/// <summary>How the office says what the packs say.</summary>
public static class LawWords
{
    public static string Of(Standing standing) => standing switch
    {
        Standing.Blocked => "Nothing may be disclosed as things are",
        Standing.Hold => "Something must be settled first",
        Standing.AskCounsel => "Counsel must decide",
        _ => "The law permits it; every other condition stays",
    };

    public static Tone ToneOf(Standing standing) => standing switch
    {
        Standing.Blocked => Tone.Red,
        Standing.Hold => Tone.Amber,
        Standing.AskCounsel => Tone.Purple,
        _ => Tone.Green,
    };

    public static string Of(DirectionEffect effect) => effect switch
    {
        DirectionEffect.Block => "Forbids disclosure",
        DirectionEffect.Hold => "Holds until settled",
        DirectionEffect.Allow => "Permits",
        _ => "Note",
    };

    public static Tone ToneOf(DirectionCard card) => (card.Spoken.InForce, card.Shuts, card.Spoken.Law.Effect) switch
    {
        (false, _, _) => Tone.Purple,
        (_, true, DirectionEffect.Block) => Tone.Red,
        (_, true, _) => Tone.Amber,
        (_, _, DirectionEffect.Allow) => Tone.Green,
        _ => Tone.Grey,
    };

    /// <summary>Who acts, with which letter.</summary>
    public static string Acts(DirectionLaw law)
    {
        var who = law.Who switch
        {
            ActingRole.Counsel => "Counsel acts.",
            ActingRole.SocialWorker => "The social worker acts.",
            ActingRole.LegalStaff => "Legal staff acts.",
            _ => "",
        };
        var letter = law.Letter switch
        {
            AnswerLetter.Objection => "The answer is written objections.",
            AnswerLetter.NonAcknowledging => "The answer is a letter that neither confirms nor denies.",
            AnswerLetter.RefusalCure => "The answer is a refusal that says how to cure the defect.",
            AnswerLetter.MotionReferral => "The file goes to counsel for a motion.",
            AnswerLetter.None => "No letter stops it.",
            _ => "",
        };
        return $"{who} {letter}".Trim();
    }

    public static string Of(LogKind? kind) => kind switch
    {
        LogKind.None => "No list of what is kept back may be served: it would itself tell what is protected.",
        LogKind.SealedForInCamera => "A list of what is kept back goes to the judge alone, sealed.",
        LogKind.OnRequest => "First only a statement that something is kept back; a list when it is asked for in writing.",
        LogKind.Categorical => "What is kept back is listed by kind.",
        LogKind.Itemised => "What is kept back is listed document by document.",
        _ => "No pack says which list of what is kept back is owed. Counsel decides.",
    };

    public static string Of(Compulsion compels) => compels switch
    {
        Compulsion.Production => "handing over documents",
        Compulsion.Testimony => "coming and testifying",
        Compulsion.ProductionToCourt => "sending documents to the court, and to nobody else",
        Compulsion.WhatItSays => "what it says, and no more",
        Compulsion.Search => "letting officers search now",
        _ => "nothing by itself",
    };

    public static string Of(ResistancePath path) => path switch
    {
        ResistancePath.Objection => "by written objections",
        ResistancePath.Motion => "by a motion",
        ResistancePath.CourtMotion => "by a motion to the court that made it",
        ResistancePath.CounselAtOnce => "by calling counsel at once",
        ResistancePath.Letter => "by a letter",
        _ => "by nothing: there is nothing to resist",
    };

    public static string Of(AnswerGoesTo to) => to switch
    {
        AnswerGoesTo.ClerkOfCourt => "the clerk of the court only, sealed",
        AnswerGoesTo.Judge => "the judge only",
        _ => "whoever asked",
    };

    public static string Of(NoticeDuty duty) => duty switch
    {
        NoticeDuty.Ours => "Our duty",
        NoticeDuty.Requester => "The duty of the one who asks",
        NoticeDuty.Applicant => "The duty of the one who asks the court",
        _ => "Nobody's duty",
    };

    public static string Of(ClaimDuty claim) => claim switch
    {
        ClaimDuty.Must => "The professional must claim it for the client.",
        ClaimDuty.May => "The professional may claim it for the client.",
        ClaimDuty.OnBehalfPresumed => "The professional claims it on the client's behalf; that the client wants so is presumed.",
        ClaimDuty.OnBehalfOnly => "The professional claims it on the client's behalf only.",
        _ => "The holder must claim it; the professional keeps silent until then.",
    };

    public static string Of(HolderCase when) => when switch
    {
        HolderCase.Adult => "Adult",
        HolderCase.Minor => "Child",
        HolderCase.MinorDependency => "Child before a dependency court",
        HolderCase.Guardian => "With a guardian or conservator",
        HolderCase.Deceased => "After death",
        _ => "When nobody holds it",
    };

    /// <summary>With a full stop at its end, where there is anything.</summary>
    public static string Sentence(string? words) => string.IsNullOrEmpty(words) || words[^1] is '.' or '?' ? words ?? "" : words + ".";

    /// <summary>Who may sign a paper, as people say it.</summary>
    public static string Signers(IEnumerable<string> words) => List(words.Select(word => word switch
    {
        "attorney_admitted" => "an attorney admitted there",
        "attorney_of_record" => "the attorney of record",
        "agency_official" => "an official of the agency",
        "justice_of_the_peace" => "a justice of the peace",
        "clerk" or "judge" or "prosecutor" or "client" or "prothonotary" => $"the {word}",
        _ => word,
    }));

    /// <summary>What no line of a list of kept-back documents says.</summary>
    public static string NotSaid(IEnumerable<string> words) => List(words.Select(word => word switch
    {
        "hiv" => "HIV status",
        "bates_prefix" => "a production number that names a programme",
        "pdf_metadata" => "properties of the file",
        _ => word,
    }));

    /// <summary>Words of packs as people read them.</summary>
    public static string List(IEnumerable<string> words) => string.Join(", ", words.Select(word => word.Replace('_', ' ')));
}
