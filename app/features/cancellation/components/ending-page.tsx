import { inLanguage } from '#app/domain/language/bilingual.ts'
import type { CancelDeed } from '#app/domain/cancellation/decide-line.ts'
import { cancellationText } from '#app/features/cancellation/cancellation-text.ts'
import { EndingChoice } from '#app/features/cancellation/components/ending-choice.tsx'
import { EndingQuote } from '#app/features/cancellation/components/ending-quote.tsx'
import type { EndingPage as Facts } from '#app/features/cancellation/components/ending-view.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export type EndingProblem = 'expired' | 'changed' | 'not-found' | 'refused' | 'all-or-nothing' | 'empty'

interface Props {
	page: Facts
	by: 'buyer' | 'seller'
	path: string
	orderPath: string
	problem: EndingProblem | null
	/** The one deed that was asked for; the others are a link away. */
	only?: CancelDeed | null
}

function NotNow({ page }: { page: Facts }) {
	const t = useText(cancellationText)
	const language = useLanguage()
	if (page.refused.length === 0) return null
	return (
		<Card>
			<h2 className="mb-2 text-lg">{t.notNow}</h2>
			<ul className="grid gap-1.5">
				{page.refused.map(({ lineId, reason }) => {
					const name = page.names[lineId]
					return (
						<li key={lineId} className="flex flex-wrap justify-between gap-x-4">
							<span>{name ? inLanguage(name.title, language) : ''}</span>
							<span className="text-sm text-soft">{t.refusal[reason]}</span>
						</li>
					)
				})}
			</ul>
		</Card>
	)
}

const DEEDS = ['CANCEL', 'NO_SHOW', 'EARLY_DEPARTURE'] as const

/** What can end, or only the one deed that was asked for. */
function Choices({ page, path, only }: { page: Facts; path: string; only: CancelDeed | null }) {
	const t = useText(cancellationText)
	return (
		<div className="grid gap-4">
			{page.options.length === 0 ? <Notice>{t.nothing}</Notice> : null}
			{DEEDS.filter((deed) => only === null || deed === only).map((deed) => (
				<EndingChoice key={deed} deed={deed} page={page} isAlone={only !== null} />
			))}
			{only === null ? (
				<NotNow page={page} />
			) : (
				<p>
					<a href={path} className="font-semibold text-hill underline">
						{t.otherWays}
					</a>
				</p>
			)}
		</div>
	)
}

/** Ending lines of an order: choose, see the money, confirm. */
export function EndingPage({ page, by, path, orderPath, problem, only = null }: Props) {
	const t = useText(cancellationText)
	const isOnly = only !== null && page.options.some(({ deed }) => deed === only)
	const title = isOnly ? t.choose[only] : t.title[by]
	return (
		<div className="mx-auto max-w-3xl">
			<Breadcrumb trail={[{ label: page.orderNumber, href: orderPath }, { label: title }]} />
			<PageHead title={title} lead={page.quote ? undefined : t.lead[by]} />
			{problem ? (
				<Notice tone="warn" className="mb-4">
					{t.problem[problem]}
				</Notice>
			) : null}
			{page.bankCase && page.isPaid ? (
				<Notice tone="warn" title={t.bankTitle[page.bankCase]} className="mb-4">
					{t.bank[by][page.bankCase]}
				</Notice>
			) : null}
			{page.quote ? (
				<EndingQuote page={page} quote={page.quote} path={path} orderPath={orderPath} />
			) : (
				<Choices page={page} path={path} only={isOnly ? only : null} />
			)}
		</div>
	)
}
