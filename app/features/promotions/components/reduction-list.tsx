import { Form } from '@remix-run/react'
import type { OwnReduction } from '#app/domain/pricing/own-reduction.ts'
import { MARKET_ZONE } from '#app/domain/time/market-zone.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { promotionsText } from '#app/features/promotions/promotions-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function Facts({ it }: { it: OwnReduction }) {
	const t = useText(promotionsText)
	const language = useLanguage()
	const format = useFormats()
	const day = (at: Date) => format.dayMonth(localDateAt(new Date(at), MARKET_ZONE))
	const worth =
		it.amountMinor === null ? `−${format.percent((it.discountBp ?? 0) / 10_000)}` : `−${format.money(it.amountMinor)}`
	const listing = language === 'zh' ? it.listingZh : it.listingEn
	const facts = [
		worth,
		it.kind === 'promotion' ? (listing ?? t.shelf) : null,
		it.minSpendMinor > 0 ? t.over(format.money(it.minSpendMinor)) : null,
		t.until(day(it.startsAt), day(it.endsAt)),
		it.total === null ? null : t.used(format.number(it.used ?? 0), format.number(it.total)),
	]
	return <p className="text-sm text-soft">{facts.filter(Boolean).join(' · ')}</p>
}

/** A seller's coupons and promotions, each with the way to end it. */
export function ReductionList({ reductions, now }: { reductions: readonly OwnReduction[]; now: Date }) {
	const t = useText(promotionsText)
	const language = useLanguage()
	const isOver = (it: OwnReduction) => it.endedAt !== null || new Date(it.endsAt) < new Date(now)
	return (
		<ul className="divide-y divide-line">
			{reductions.map((it) => (
				<li key={`${it.kind}${it.id}`} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
					<div className="min-w-0">
						<p className="font-semibold">
							{language === 'zh' ? it.nameZh : it.nameEn}{' '}
							{it.code ? <code className="text-hill">{it.code}</code> : null}
						</p>
						<Facts it={it} />
					</div>
					<div className="flex items-center gap-3">
						<Badge tone={isOver(it) ? 'neutral' : 'hill'}>{isOver(it) ? t.ended : t[it.kind]}</Badge>
						{isOver(it) ? null : (
							<Form method="post">
								<input type="hidden" name="intent" value="end" />
								<input type="hidden" name="kind" value={it.kind} />
								<Button name="id" value={it.id} tone="quiet" size="s">
									{t.end}
								</Button>
							</Form>
						)}
					</div>
				</li>
			))}
		</ul>
	)
}
