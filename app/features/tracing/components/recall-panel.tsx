import { Form } from '@remix-run/react'
import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { HAZARDS, type Hazard } from '#app/domain/tracing/recall.ts'
import { recallText } from '#app/features/tracing/recall-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, SelectField, TextAreaField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Values = Readonly<Record<string, string>>

export interface Reach {
	lots: number
	leftG: number
	orders: number
	unsent: number
	sent: number
	tastings: number
	meals: number
}

export interface RecallShown {
	id: number
	lotCode: string
	name: Bilingual
	state: 'OPEN' | 'CLOSED'
	hazard: Hazard
	reason: Bilingual
	startedAt: string
	toldOrders: number | null
	returnedG: number | null
	destroyedG: number | null
	lots: { id: number; token: string; lotCode: string; name: Bilingual; leftG: number }[]
	stock: { title: Bilingual; units: number }[]
	counts: Omit<Reach, 'lots' | 'leftG'> & { untold: number; lines: number; taken: number }
	leftG: number
}

function Counts({ reach }: { reach: Omit<Reach, 'lots' | 'leftG'> }) {
	const t = useText(recallText)
	const format = useFormats()
	const rows = (['orders', 'unsent', 'sent', 'tastings', 'meals'] as const).map((what) => ({
		what,
		words: t[what](format.number(reach[what])),
	}))
	return rows.map(({ what, words }) => <li key={what}>{words}</li>)
}

/** Whom a recall would concern, and the form that starts it. */
export function RecallStart({ reach, values, mayWrite }: { reach: Reach; values: Values | null; mayWrite: boolean }) {
	const t = useText(recallText)
	const format = useFormats()
	const of = (name: string) => ({ name, defaultValue: values?.[name] ?? '' })
	return (
		<Card>
			<h2 className="font-sans text-lg font-semibold">{t.preview}</h2>
			<p className="text-soft">{t.previewLead}</p>
			<ul className="my-3 list-disc ps-5">
				<li>{t.lots(format.number(reach.lots))}</li>
				<li>{t.left(format.weight(reach.leftG))}</li>
				<Counts reach={reach} />
			</ul>
			{mayWrite ? (
				<Form method="post" className="grid gap-3">
					<SelectField
						label={t.hazard}
						{...of('hazard')}
						choices={HAZARDS.map((value) => ({ value, label: t.hazards[value] }))}
					/>
					<TextAreaField label={t.reasonZh} hint={t.reasonHint} rows={2} maxLength={400} required {...of('reasonZh')} />
					<TextAreaField label={t.reasonEn} hint={t.reasonHint} rows={2} maxLength={400} required {...of('reasonEn')} />
					<CheckboxField label={t.sure} name="sure" required />
					<Button name="deed" value="start" tone="danger" wide>
						{t.start}
					</Button>
				</Form>
			) : null}
		</Card>
	)
}

function CloseForm({ recall, values }: { recall: RecallShown; values: Values | null }) {
	const t = useText(recallText)
	const format = useFormats()
	const of = (name: string) => ({
		name,
		inputMode: 'decimal' as const,
		defaultValue: values?.[name] ?? '',
		required: true,
	})
	return (
		<Form method="post" className="mt-4 grid gap-3 border-t border-line pt-4 sm:grid-cols-3">
			<h3 className="col-span-full font-sans text-base font-semibold">{t.close}</h3>
			<p className="col-span-full text-sm text-soft">{t.closeLead(format.weight(recall.leftG))}</p>
			<input type="hidden" name="recall" value={recall.id} />
			<TextField label={t.returned} {...of('returned')} />
			<TextField label={t.destroyed} {...of('destroyed')} />
			<TextField label={t.kept} {...of('kept')} />
			<Button name="deed" value="close" wide className="col-span-full">
				{t.end}
			</Button>
		</Form>
	)
}

/** A recall as it stands: why, which lots, whom it concerns, what is held back; while it goes on with the form that ends it. */
export function RecallPanel({
	recall,
	hrefOf,
	values,
	mayWrite,
}: {
	recall: RecallShown
	hrefOf: (lot: { id: number; token: string }) => string
	values: Values | null
	mayWrite: boolean
}) {
	const t = useText(recallText)
	const language = useLanguage()
	const format = useFormats()
	const { counts, stock } = recall
	const isOpen = recall.state === 'OPEN'
	return (
		<Card>
			<p className="flex flex-wrap items-center gap-2">
				<Badge tone={isOpen ? 'danger' : 'neutral'}>{isOpen ? t.open : t.closed}</Badge>
				<span className="font-semibold">{t.hazards[recall.hazard]}</span>
				<span className="text-sm text-soft">{t.since(format.dateTime(recall.startedAt))}</span>
			</p>
			<p className="my-2">{inLanguage(recall.reason, language)}</p>
			<ul className="list-disc ps-5">
				<Counts reach={counts} />
				<li>
					{t.told(format.number(counts.lines - counts.untold), format.number(counts.lines))} ·{' '}
					{t.taken(format.number(counts.taken))}
				</li>
			</ul>
			<h3 className="mt-4 font-sans text-base font-semibold">{t.calledBack}</h3>
			<ul>
				{recall.lots.map((lot) => (
					<li key={lot.id}>
						<a href={hrefOf(lot)} className="text-hill hover:underline">
							{inLanguage(lot.name, language)} <span className="font-mono text-sm">{lot.lotCode}</span>
						</a>{' '}
						<span className="text-sm text-soft tabular-nums">{format.weight(lot.leftG)}</span>
					</li>
				))}
			</ul>
			{stock.length > 0 ? (
				<>
					<h3 className="mt-4 font-sans text-base font-semibold">{t.heldBack}</h3>
					<ul>
						{stock.map(({ title, units }) => (
							<li key={title.zh}>{t.units(inLanguage(title, language), format.number(units))}</li>
						))}
					</ul>
				</>
			) : null}
			{recall.toldOrders === null ? null : (
				<p className="mt-4 font-semibold">
					{t.ended(
						format.number(recall.toldOrders),
						format.weight(recall.returnedG ?? 0),
						format.weight(recall.destroyedG ?? 0),
					)}
				</p>
			)}
			{isOpen && mayWrite ? <CloseForm recall={recall} values={values} /> : null}
		</Card>
	)
}
