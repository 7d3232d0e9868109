import { lineDeedsText } from '#app/features/selling/line-deeds-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Props {
	refunds: readonly { id: string; amountMinor: number; waitsFor: 'bank' | 'gate' }[]
	currency: string
}

/** What has not gone back to the buyer yet, why, and what the seller can do about it. */
export function WaitingRefunds({ refunds, currency }: Props) {
	const t = useText(lineDeedsText)
	const format = useFormats()
	return refunds.map(({ id, amountMinor, waitsFor }) => (
		<Notice key={id} tone="warn" className="mb-4">
			{t.refundWaits[waitsFor](format.money(amountMinor, currency))}
		</Notice>
	))
}
