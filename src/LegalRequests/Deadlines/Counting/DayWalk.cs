namespace LegalRequests.Deadlines.Counting;

/// <summary>Goes from day to day through one count and writes each day down when there is a list for it. To be used once, as a variable.</summary>
internal struct DayWalk
{
    private readonly CountPlan plan;
    private readonly OffDays off;
    private readonly List<CountedDay>? days;
    private readonly DateOnly trigger;
    private DateOnly day;
    private int number;
    private int lastAt;

    public DayWalk(DateOnly trigger, CountPlan plan, OffDays off, List<CountedDay>? days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.Period.Length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.Period.Length, Period.Most(plan.Period.Unit));
        this.plan = plan;
        this.off = off;
        this.days = days;
        this.trigger = trigger;
        day = trigger;
        lastAt = -1;
    }

    public int NumberedAt { get; private set; }

    public int? AddedAt { get; private set; }

    public bool PassesOver { get; private set; }

    private readonly int LastIndex => days is null ? 0 : days.Count - 1;

    public DateOnly End(bool rolls)
    {
        days?.Add(new(trigger, DayStatus.DayZero, 0, off.Reason(trigger)));
        CountPeriod();
        NumberedAt = LastIndex;

        if (plan.Added is { Length: > 0 } added)
        {
            if (rolls && plan.Engine.ServiceDaysFrom == ServiceDaysFrom.RolledEnd) RollOn();
            Count(added.Length, passesOver: added.Unit == PeriodUnit.Court, DayStatus.Added);
            AddedAt = LastIndex;
        }

        if (rolls) RollEnd();
        if (days is not null) Mark(days, lastAt < 0 ? days.Count - 1 : lastAt, DayStatus.Last);
        return day;
    }

    private void CountPeriod()
    {
        var (length, unit) = plan.Period;
        if (unit is PeriodUnit.Month or PeriodUnit.Year)
        {
            day = plan.Period.Move(day, plan.Step);
            days?.Add(new(day, DayStatus.Counted, null, off.Reason(day)));
            return;
        }

        if (unit == PeriodUnit.Hour) throw new InvalidOperationException("Hours are counted from a moment, not from a day.");
        if (plan.After && plan.Engine.FirstDay == FirstDay.NextOpenDay) SkipToFirstOpenDay();
        Count(length, passesOver: unit == PeriodUnit.Court || length < plan.Engine.ShortPeriodUnder, DayStatus.Counted);
    }

    private void SkipToFirstOpenDay()
    {
        while (off.Reason(day.AddDays(1)) is { } reason)
        {
            day = day.AddDays(1);
            days?.Add(new(day, DayStatus.Skipped, null, reason));
        }
    }

    private void Count(int length, bool passesOver, DayStatus status)
    {
        PassesOver |= passesOver;
        if (days is null && !passesOver)
        {
            day = day.AddDays(plan.Step * length);
            return;
        }

        for (var counted = 0; counted < length;)
        {
            day = day.AddDays(plan.Step);
            var reason = off.Reason(day);
            var skipped = passesOver && reason is not null;
            if (!skipped) (counted, number) = (counted + 1, number + 1);
            days?.Add(new(day, skipped ? DayStatus.Skipped : status, skipped ? null : number, reason));
        }
    }

    private void RollEnd()
    {
        if (plan.Roll == Roll.Onward) RollOn();
        else if (plan.Roll == Roll.Back) RollBack();
    }

    private void RollOn()
    {
        if (plan.Roll != Roll.Onward) return;
        while (off.Reason(day) is not null)
        {
            if (days is not null) Mark(days, LastIndex, DayStatus.RolledOver);
            day = day.AddDays(plan.Step);
            days?.Add(new(day, DayStatus.RolledOver, null, off.Reason(day)));
        }

        if (days is { Count: > 1 } && days[^1].Status == DayStatus.RolledOver) Mark(days, LastIndex, DayStatus.Counted);
    }

    private static void Mark(List<CountedDay> counted, int at, DayStatus status) => counted[at] = counted[at] with { Status = status };

    private void RollBack()
    {
        var end = day;
        while (off.Reason(end) is not null && end != trigger) end = end.AddDays(-plan.Step);

        // A period never ends on its own event: with no open day between the two, its last day stays.
        if (end == trigger || end == day) return;

        if (days is not null) MarkBack(days, end);
        day = end;
    }

    private void MarkBack(List<CountedDay> counted, DateOnly end)
    {
        lastAt = counted.FindLastIndex(entry => entry.Date == end);
        if (lastAt < 0)
        {
            Mark(counted, counted.Count - 1, DayStatus.RolledOver);
            for (var passed = day.AddDays(-plan.Step); passed != end; passed = passed.AddDays(-plan.Step))
                counted.Add(new(passed, DayStatus.RolledOver, null, off.Reason(passed)));
            counted.Add(new(end, DayStatus.Last, null, null));
            lastAt = counted.Count - 1;
        }

        for (var at = lastAt + 1; at < counted.Count; at++) Mark(counted, at, DayStatus.RolledOver);
    }
}
