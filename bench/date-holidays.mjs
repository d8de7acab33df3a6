// Counts the periods of `LegalRequests.Bench rolls` with the npm package date-holidays and holds both results together.
// node date-holidays.mjs FILE NODE_MODULES
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [file, modules] = process.argv.slice(2);
const Holidays = createRequire(modules + '/')('date-holidays');
const holidays = new Holidays('US', { types: ['public'] });
const rows = readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(','));
const dayOf = (text) => new Date(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)));
const written = (day) =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;

function end(trigger, length, isOff) {
  const day = dayOf(trigger);
  day.setDate(day.getDate() + length);
  while (isOff(day)) day.setDate(day.getDate() + 1);
  return day;
}

const isWeekend = (day) => day.getDay() === 0 || day.getDay() === 6;

// As the package is documented: ask for the day.
const asking = (day) => isWeekend(day) || Boolean(holidays.isHoliday(day));

// As a careful user would: take the list of a year once and keep it.
const years = new Map();
const keeping = (day) => {
  if (isWeekend(day)) return true;
  const year = day.getFullYear();
  if (!years.has(year)) {
    years.set(year, new Set([year - 1, year, year + 1].flatMap((of) => holidays.getHolidays(of)).map((day) => day.date.slice(0, 10))));
  }
  return years.get(year).has(written(day));
};

function measure(name, isOff, rows, runs) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    for (const [trigger, length] of rows) end(trigger, Number(length), isOff);
    const spent = process.cpuUsage(start);
    best = Math.min(best, (spent.user + spent.system) / 1e6);
  }
  console.log(`${name}: ${Math.round(rows.length / best).toLocaleString('en-US')} periods a second (best of ${runs})`);
}

measure('date-holidays, isHoliday(day)', asking, rows.slice(0, 5000), 3);
measure('date-holidays, getHolidays(year) kept in a set', keeping, rows, 5);

const unequal = rows.filter(([trigger, length, ours]) => written(end(trigger, Number(length), keeping)) !== ours);
console.log(`${rows.length - unequal.length} of ${rows.length} results equal`);

// 5 U.S.C. 6103(b) moves Veterans Day off a weekend like every other holiday; the package leaves it there.
const other = unequal.filter(([, , ours]) => !/^\d{4}-11-1[0-3]$/.test(ours));
console.log(`${unequal.length - other.length} differ because the package does not move Veterans Day, ${other.length} otherwise`);
for (const [trigger, length, ours] of other.slice(0, 5)) {
  console.log(`  ${trigger} + ${length}: own ${ours}, date-holidays ${written(end(trigger, Number(length), keeping))}`);
}
process.exitCode = other.length === 0 ? 0 : 1;
