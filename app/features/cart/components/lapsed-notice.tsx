import { lapsedText } from '#app/features/cart/lapsed-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface Lapsed {
	number: string
	holdUntil: Date
	/** Its money is still looked for. */
	isChecked: boolean
	/** None of it came, nor was it to come by a transfer. */
	isUncharged: boolean
	/** Of a guest, whose words are kept for the next order. */
	isGuests: boolean
}

const LINK = 'me-4 inline-block min-h-6 font-semibold text-hill underline'

/** What became of the basket's last order, which nobody paid, and how to go on. */
export function LapsedNotice({ hasLines, ...order }: Lapsed & { hasLines: boolean }) {
	const t = useText(lapsedText)
	const format = useFormats()
	const until = format.dateTime(order.holdUntil)
	const toOrder = (
		<a href={`/orders/${order.number}`} className={LINK}>
			{t.toOrder}
		</a>
	)
	if (order.isChecked)
		return (
			<Notice tone="warn" className="mb-4">
				<p>{t.checking(order.number, until)}</p>
				<p className="mt-1">{toOrder}</p>
			</Notice>
		)
	return (
		<Notice tone="warn" title={t.title} className="mb-4">
			<p>
				{t.over(order.number, until)} {order.isUncharged ? t.uncharged : null}
			</p>
			<p>
				{hasLines ? t.kept : t.emptied} {hasLines && order.isGuests ? t.entered : null}
			</p>
			<p className="mt-1">
				<a href={hasLines ? '/checkout' : `/orders/${order.number}/again`} className={LINK}>
					{hasLines ? t.toCheckout : t.again}
				</a>
				{toOrder}
			</p>
		</Notice>
	)
}
