import { Form } from '@remix-run/react'
import type { PlanSeason, PlanView } from '#app/domain/listings/plan-terms.ts'
import { yuanText } from '#app/features/listings/components/entered.ts'
import { type PlanAnswer, usePlanFields } from '#app/features/listings/components/plan-fields.ts'
import { planText } from '#app/features/listings/plan-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** The answer, when it is about this season; `null` is the form of a new one. */
const ownAnswer = (answer: PlanAnswer | null, id: number | null) =>
	answer?.values.does === 'season' && (answer.values.id ?? '') === String(id ?? '') ? answer : null

type Field = ReturnType<typeof usePlanFields>

/** The price of a night on each weekday. */
function WeekFields({ week, fault, field }: { week: PlanSeason['week']; fault: string | undefined; field: Field }) {
	const t = useText(planText)
	return (
		<fieldset>
			<legend className="mb-1 text-sm font-semibold">{t.week}</legend>
			<div className="grid grid-cols-4 gap-2 sm:grid-cols-7">
				{t.days.map((label, at) => (
					<TextField key={label} inputMode="decimal" label={label} {...field(`day${at + 1}`, yuanText(week[at]))} />
				))}
			</div>
			<p className={fault ? 'mt-1 text-sm font-semibold text-danger' : 'mt-1 text-sm text-soft'}>
				{fault ? (t.faults[fault] ?? t.faults.form) : t.weekHint}
			</p>
		</fieldset>
	)
}

/** What the form of a new season shows. */
const NO_SEASON = { name: { zh: '', en: '' }, from: '', lastNight: '', week: [] }

function SeasonForm({ season, answer }: { season: PlanSeason | null; answer: PlanAnswer | null }) {
	const t = useText(planText)
	const { name, from, lastNight, week } = season ?? NO_SEASON
	const id = season ? season.id : null
	const own = ownAnswer(answer, id)
	const field = usePlanFields(own)
	return (
		<Form method="post" noValidate className="grid gap-4">
			<input type="hidden" name="does" value="season" />
			<input type="hidden" name="id" value={id ?? ''} />
			<div className="grid items-start gap-4 sm:grid-cols-2">
				<TextField lang="zh" label={`${t.name} (${t.zh})`} {...field('nameZh', name.zh)} />
				<TextField lang="en" label={`${t.name} (${t.en})`} {...field('nameEn', name.en)} />
				<TextField type="date" label={t.from} {...field('from', from)} />
				<TextField type="date" label={t.lastNight} {...field('lastNight', lastNight)} />
			</div>
			<WeekFields week={week} fault={own?.faults.week} field={field} />
			<Button className="justify-self-start" tone={season ? 'quiet' : 'primary'}>
				{season ? t.save : t.seasonAdd}
			</Button>
		</Form>
	)
}

function SeasonRow({ season, answer }: { season: PlanSeason; answer: PlanAnswer | null }) {
	const t = useText(planText)
	const language = useLanguage()
	const format = useFormats()
	const name = season.name[language] || season.name.zh || season.name.en
	const prices = format.moneyRange(Math.min(...season.week), Math.max(...season.week))
	return (
		<Disclosure
			open={ownAnswer(answer, season.id) !== null}
			summary={
				<span className="flex flex-1 flex-wrap items-center gap-x-3">
					{name}
					<span className="text-sm font-normal text-soft">
						{format.date(season.from)} – {format.date(season.lastNight)} · {prices}
					</span>
				</span>
			}
		>
			<SeasonForm season={season} answer={answer} />
			<Form method="post" className="mt-4">
				<input type="hidden" name="does" value="remove-season" />
				<input type="hidden" name="id" value={season.id} />
				<Button tone="danger" size="s">
					{t.remove}
					<span className="sr-only">{name}</span>
				</Button>
			</Form>
		</Disclosure>
	)
}

/** The seasons of a rate plan, those to come first, each in a form of its own, and one for another. */
export function PlanSeasons({ plan, answer, today }: { plan: PlanView; answer: PlanAnswer | null; today: string }) {
	const t = useText(planText)
	const format = useFormats()
	const { seasons } = plan
	const ahead = seasons.filter(({ lastNight }) => lastNight >= today)
	const over = seasons.filter(({ lastNight }) => lastNight < today).reverse()
	const rows = (of: readonly PlanSeason[]) =>
		of.map((season) => <SeasonRow key={season.id} season={season} answer={answer} />)
	return (
		<div className="grid gap-3">
			{ahead.length === 0 ? <p className="text-soft">{t.noSeasons}</p> : null}
			{rows(ahead)}
			<Disclosure summary={`+ ${t.seasonAdd}`} open={ahead.length === 0 || ownAnswer(answer, null) !== null}>
				<SeasonForm season={null} answer={answer} />
			</Disclosure>
			{over.length > 0 ? (
				<Disclosure
					summary={t.over(format.number(over.length))}
					open={over.some(({ id }) => ownAnswer(answer, id) !== null)}
				>
					<div className="grid gap-3">{rows(over)}</div>
				</Disclosure>
			) : null}
		</div>
	)
}
