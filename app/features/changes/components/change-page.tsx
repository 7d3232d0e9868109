import type { UnavailableReason } from '#app/domain/capacity/reasons.ts'
import { changesText, type ChangeProblem } from '#app/features/changes/changes-text.ts'
import { ChangeChoice } from '#app/features/changes/components/change-choice.tsx'
import { ChangeQuoteCard } from '#app/features/changes/components/change-quote.tsx'
import { AddressChoice } from '#app/features/changes/components/address-choice.tsx'
import type { AddressForm, ChangePage as Facts } from '#app/features/changes/components/change-view.ts'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Props {
	page: Facts
	by: 'buyer' | 'seller'
	path: string
	orderPath: string
	isConfirming: boolean
	typed: AddressForm | null
	problem: { problem: ChangeProblem; reasons: UnavailableReason[] } | null
}

function Problem({ problem, reasons }: NonNullable<Props['problem']>) {
	const t = useText(changesText)
	const language = useLanguage()
	return (
		<Notice tone="warn" className="mb-4">
			<p>{t.problem[problem]}</p>
			{reasons.length > 0 ? (
				<ul className="mt-1 list-disc ps-5">
					{reasons.map((reason) => (
						<li key={JSON.stringify(reason)}>{reasonText(language, reason)}</li>
					))}
				</ul>
			) : null}
		</Notice>
	)
}

/** Changing what was booked: choose, see the price, confirm, pay what it costs more. */
export function ChangePage({ page, by, path, orderPath, isConfirming, problem, typed }: Props) {
	const t = useText(changesText)
	const { change, waitingQuoteId } = page
	return (
		<div className="mx-auto max-w-3xl">
			<Breadcrumb trail={[{ label: page.orderNumber, href: orderPath }, { label: t.title[by] }]} />
			<PageHead title={t.title[by]} lead={change ? undefined : t.lead[by]} />
			{problem ? <Problem {...problem} /> : null}
			{waitingQuoteId !== null && waitingQuoteId !== change?.quoteId ? (
				<Notice tone="warn" className="mb-4">
					{t.otherWaiting}{' '}
					<a href={`${path}?quote=${waitingQuoteId}`} className="font-semibold text-hill underline">
						{t.toWaiting}
					</a>
				</Notice>
			) : null}
			{change ? (
				<ChangeQuoteCard {...{ page, change, by, path, orderPath, isConfirming }} />
			) : (
				<div className="grid gap-4">
					{page.things.length === 0 && !page.address ? <Notice>{t.nothing}</Notice> : null}
					{page.things.map((thing) => (
						<ChangeChoice key={thing.lineId} thing={thing} page={page} by={by} />
					))}
					{page.address ? <AddressChoice address={page.address} {...{ typed, page, by, path }} /> : null}
				</div>
			)}
		</div>
	)
}
