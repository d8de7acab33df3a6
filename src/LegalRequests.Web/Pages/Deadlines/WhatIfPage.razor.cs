using System.Globalization;
using LegalRequests.Boards;
using LegalRequests.Law;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Deadlines;

/// <summary>Tries other facts on the dates of a request. Everything tried stands in the address; nothing is written.</summary>
public partial class WhatIfPage : RequestPage
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private WhatIfView? view;
    private WhatIfQuery? query;

    [Inject] public required WhatIfBoard Board { get; set; }

    private string Here => Below("deadlines/what-if");

    private string Summary => view?.Rows.Count(row => row.Moves) switch
    {
        0 => view.Changes.Count == 0 ? "These are today's facts. Change one above." : "No date would move.",
        1 => "1 date would move.",
        var moved => $"{moved} dates would move.",
    };

    protected override async Task OnInitializedAsync()
    {
        query = new WhatIfQuery(Http.Request.Query);

        if (query.Faults.Count > 0)
        {
            Refuse(new Refusal("what-if.unread", "A date or an hour that is marked below cannot be read. Enter dates as month/day/year, for example 3/14/2026."));
        }

        view = await Board.ReadAsync(Request.Id, query.Apply, Aborted);
    }

    /// <summary>What was typed, however wrong; else what is known.</summary>
    private string? Shown(string key, string? known) => query?.Typed(key) ?? known;

    private bool IsWrong(string key) => query?.Faults.Contains(key) == true;

    private DateOnly? Known(string eventName) =>
        eventName == FactWords.Received ? view?.Known.ReceivedOn : view?.Known.When(eventName)?.Day;

    /// <summary>Whether one of the other events is known, tried or was mistyped: then it is no surprise below.</summary>
    private bool TriesEvents => view?.Events.Any(fact => !string.IsNullOrEmpty(Shown(WhatIfQuery.EventKey(fact.Name), PostedWord.ValueOf(Known(fact.Name))))) == true;

    private string TitleOf(string name) => view?.Events.FirstOrDefault(fact => fact.Name == name)?.Title ?? name.Replace('_', ' ');

    private static string MovesBy(WhatIfRow row) => row.Days switch
    {
        null => row.Moves ? "changes" : "stays",
        0 => row.Moves ? "the same day" : "stays",
        1 => "1 day later",
        -1 => "1 day earlier",
        > 1 and var later => $"{later} days later",
        var earlier => $"{-earlier} days earlier",
    };
}
