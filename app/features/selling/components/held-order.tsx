import { heldOrderText } from '#app/features/selling/held-order-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** In a list: this order waits for somebody to decide about its payment. */
export function HeldBadge() {
	const t = useText(heldOrderText)
	return (
		<p className="mt-1">
			<Badge tone="persimmon">{t.badge}</Badge>
		</p>
	)
}

/** On its page: what is held, and what is not. */
export function HeldNotice({ isHeld }: { isHeld: boolean }) {
	const t = useText(heldOrderText)
	return isHeld ? (
		<Notice tone="warn" title={t.title} className="mb-4">
			{t.what}
		</Notice>
	) : null
}
