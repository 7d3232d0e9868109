import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import type { LetterSide } from '#app/domain/letters/letter.ts'
import { lettersText } from '#app/features/letters/letters-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface ListedThread {
	sellerOrderId: number
	orderNumber: string
	buyerName: string | null
	title: Bilingual
	last: { side: LetterSide; words: string; language: 'zh' | 'en'; at: string }
	unread: number
	isOpen: boolean
}

/** How a talk stands: what is new, or whose turn it is. */
function Standing({ thread }: { thread: ListedThread }) {
	const t = useText(lettersText)
	const format = useFormats()
	if (thread.unread > 0) return <Badge tone="persimmon">{t.unread(format.number(thread.unread))}</Badge>
	if (thread.last.side === 'SELLER') return <Badge>{t.answered}</Badge>
	return thread.isOpen ? <Badge tone="tea">{t.waits}</Badge> : null
}

/** A seller's talks, each leading to its page. */
export function ThreadList({ threads }: { threads: readonly ListedThread[] }) {
	const t = useText(lettersText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{threads.map((thread) => (
					<li key={thread.sellerOrderId} className="relative px-sheet py-near hover:bg-sunken">
						<div className="flex items-baseline justify-between gap-near">
							<a
								href={`/seller/orders/${thread.sellerOrderId}/messages`}
								className="min-w-0 wrap-anywhere font-strong after:absolute after:inset-0"
							>
								{thread.buyerName ?? t.buyer} · {inLanguage(thread.title, language)}
							</a>
							<Standing thread={thread} />
						</div>
						<p lang={thread.last.language} className="truncate">
							{thread.last.side === 'SELLER' ? `${t.you}: ` : ''}
							{thread.last.words}
						</p>
						<p className="text-small text-soft tabular-nums">
							{thread.orderNumber} · {format.dateTime(thread.last.at)}
						</p>
					</li>
				))}
			</ul>
		</Card>
	)
}
