import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface UseView {
	kind: 'LINE' | 'SESSION' | 'MEAL'
	lotCode: string
	amountG: number
	orderNumber: string | null
	lineId: number | null
	sellerOrderId: number | null
	title: Bilingual
	startsAt: string | null
	mealOn: string | null
	meal: 'BREAKFAST' | 'LUNCH' | 'DINNER' | null
}

export interface DownView {
	lots: { id: number; lotCode: string; name: Bilingual; amountG: number }[]
	counts: { lots: number; lines: number; sessions: number; meals: number }
	uses: UseView[]
}

function useWhere() {
	const t = useText(lotPageText)
	const format = useFormats()
	return ({ kind, orderNumber, startsAt, mealOn, meal }: UseView) => {
		if (kind === 'LINE') return t.line(orderNumber ?? '')
		if (kind === 'SESSION') return startsAt ? `${t.session} · ${format.dateTime(startsAt)}` : t.session
		return `${mealOn ? format.date(mealOn) : ''} ${meal ? t.meals[meal] : ''}`
	}
}

/** What was made of a lot and where it all went. */
export function LotUses({ down, lotId }: { down: DownView; lotId: number }) {
	const t = useText(lotPageText)
	const language = useLanguage()
	const format = useFormats()
	const where = useWhere()
	const made = down.lots.filter(({ id }) => id !== lotId)
	const { lines, sessions, meals } = down.counts
	if (made.length === 0 && down.uses.length === 0) return <p className="text-soft">{t.nowhere}</p>
	return (
		<>
			{made.length > 0 ? (
				<p className="mb-2">
					{t.madeInto}{' '}
					{made.map((lot) => (
						<a key={lot.id} href={`/seller/lots/${lot.id}`} className="me-3 text-hill hover:underline">
							{inLanguage(lot.name, language)} <span className="font-mono text-sm">{lot.lotCode}</span>
						</a>
					))}
				</p>
			) : null}
			<p className="mb-2 text-sm text-soft">
				{t.counts(format.number(lines), format.number(sessions), format.number(meals))}
			</p>
			<ul className="divide-y divide-line">
				{down.uses.map((use, at) => (
					<li key={use.lineId ?? `at ${at}`} className="flex justify-between gap-3 py-2 text-sm">
						<span className="min-w-0">
							<span className="block font-semibold">{inLanguage(use.title, language)}</span>
							{use.sellerOrderId === null ? (
								where(use)
							) : (
								<a href={`/seller/orders/${use.sellerOrderId}`} className="text-hill hover:underline">
									{where(use)}
								</a>
							)}
						</span>
						<span className="text-end tabular-nums">
							{format.weight(use.amountG)}
							<span className="block font-mono text-soft">{use.lotCode}</span>
						</span>
					</li>
				))}
			</ul>
		</>
	)
}

/** Notes at which table a lot was. */
export function ServeForm({
	tables,
	today,
	values,
}: {
	tables: {
		sessions: { id: number; title: Bilingual; startsAt: string }[]
		stays: { id: number; title: Bilingual }[]
	}
	today: string
	values: Readonly<Record<string, string>> | null
}) {
	const t = useText(lotPageText)
	const language = useLanguage()
	const format = useFormats()
	if (tables.sessions.length + tables.stays.length === 0) return null
	const of = (name: string, fallback = '') => ({ name, defaultValue: values?.[name] ?? fallback })
	const choices = [
		...tables.stays.map(({ id, title }) => ({ value: `stay:${id}`, label: inLanguage(title, language) })),
		...tables.sessions.map(({ id, title, startsAt }) => ({
			value: `session:${id}`,
			label: `${inLanguage(title, language)} · ${format.dateTime(startsAt)}`,
		})),
	]
	const meals = Object.entries(t.meals).map(([value, label]) => ({ value, label }))
	return (
		<Disclosure summary={t.serve} open={values !== null}>
			<Form method="post" className="grid gap-3 sm:grid-cols-2">
				<p className="col-span-full text-sm text-soft">{t.serveLead}</p>
				<SelectField label={t.where} {...of('where')} choices={choices} />
				<TextField label={t.kilograms} inputMode="decimal" {...of('kilograms')} required />
				<TextField label={t.mealOn} type="date" {...of('mealOn', tables.stays.length > 0 ? today : '')} />
				<SelectField label={t.meal} {...of('meal', 'DINNER')} choices={meals} />
				<Button name="deed" value="serve" wide className="col-span-full">
					{t.serveIt}
				</Button>
			</Form>
		</Disclosure>
	)
}
