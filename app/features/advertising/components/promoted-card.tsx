import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { promotedText } from '#app/features/advertising/promoted-text.ts'
import type { PromotedRow } from '#app/domain/promoted/promoted-listing.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge, type Tone } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export type Shown = PromotedRow & { roas: number | null; trueRoi: number | null }

const TONE: Record<PromotedRow['state'], Tone> = { RUNNING: 'hill', PAUSED: 'persimmon', ENDED: 'neutral' }

function Figure({ label, children }: { label: string; children: ReactNode }) {
	return (
		<div>
			<dt className="text-small text-soft">{label}</dt>
			<dd className="font-strong tabular-nums">{children}</dd>
		</div>
	)
}

function Figures({ row }: { row: Shown }) {
	const t = useText(promotedText)
	const format = useFormats()
	const { shown, clicks, spentMinor } = row
	const share = (part: number | null) => (part === null ? '—' : format.percent(part))
	return (
		<dl className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-4 lg:grid-cols-5">
			<Figure label={t.spentToday}>{t.of(format.money(row.spentTodayMinor), format.money(row.dayBudgetMinor))}</Figure>
			<Figure label={t.spent}>{t.of(format.money(spentMinor), format.money(row.budgetMinor))}</Figure>
			<Figure label={t.shown}>{format.number(shown)}</Figure>
			<Figure label={t.clicks}>{format.number(clicks)}</Figure>
			<Figure label={t.rate}>{share(shown > 0 ? clicks / shown : null)}</Figure>
			<Figure label={t.perClick}>{clicks > 0 ? format.money(Math.round(spentMinor / clicks)) : '—'}</Figure>
			<Figure label={t.orders}>{format.number(row.orders)}</Figure>
			<Figure label={t.revenue}>{format.money(row.revenueMinor)}</Figure>
			<Figure label={t.roas}>{row.roas === null ? '—' : format.decimal(row.roas)}</Figure>
			<Figure label={t.trueRoi}>{share(row.trueRoi)}</Figure>
		</dl>
	)
}

function Moves({ row }: { row: Shown }) {
	const t = useText(promotedText)
	const language = useLanguage()
	const next = row.state === 'RUNNING' ? (['PAUSED', 'ENDED'] as const) : (['RUNNING', 'ENDED'] as const)
	if (row.state === 'ENDED') return null
	return next.map((to) => (
		<Form method="post" key={to}>
			<input type="hidden" name="promotion" value={row.id} />
			<Button tone="quiet" name="to" value={to} aria-label={`${t.moves[to]} · ${row.listing[language]}`}>
				{t.moves[to]}
			</Button>
		</Form>
	))
}

/** A promotion: its terms, what it cost and returned, and what was not charged. */
export function PromotedCard({ row, isOwn }: { row: Shown; isOwn: boolean }) {
	const t = useText(promotedText)
	const language = useLanguage()
	const format = useFormats()
	const free = Object.entries(row.free).map(([fate, count]) => `${t.fates[fate as 'BOT']} ${format.number(count)}`)
	const aim = [
		row.words.length > 0 ? row.words.join(language === 'zh' ? '、' : ', ') : t.anySearch,
		row.place?.[language] ?? t.anywhere,
	]
	return (
		<Card>
			<div className="mb-3 flex flex-wrap items-start justify-between gap-3">
				<div className="min-w-0">
					<h2 className="text-xl">
						<a href={row.listing.path} className="hover:underline">
							{row.listing[language]}
						</a>
					</h2>
					<p className="text-small text-soft">
						<Badge tone={TONE[row.state]}>{t.states[row.state]}</Badge>{' '}
						{isOwn ? null : `${row.enterprise[language]} · `}
						{format.date(row.startsOn)} – {format.date(row.endsOn)} · {aim.join(' · ')} ·{' '}
						{t.most(format.money(row.bidMinor))}
					</p>
				</div>
				{isOwn ? (
					<div className="flex flex-wrap gap-2">
						<Moves row={row} />
					</div>
				) : null}
			</div>
			<Figures row={row} />
			{free.length > 0 ? (
				<p className="mt-3 text-small text-soft">
					{t.free}
					{language === 'zh' ? '：' : ': '}
					{free.join(' · ')}
				</p>
			) : null}
			{isOwn ? (
				<p className="mt-3">
					<a href={`/seller/campaigns/${row.id}`} className="text-hill hover:underline">
						{t.figures}
					</a>
				</p>
			) : null}
		</Card>
	)
}
