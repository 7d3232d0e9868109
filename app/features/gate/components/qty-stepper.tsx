import { gateText } from '#app/features/gate/gate-text.ts'
import { useText } from '#app/ui/text/language.tsx'

const MOST = 99

/** How many come in, by two large buttons: gloves and wet hands. */
export function QtyStepper({ qty, onQty }: { qty: number; onQty: (qty: number) => void }) {
	const t = useText(gateText)
	return (
		<div role="group" aria-label={t.qty} className="gate-qty">
			<span>{t.qty}</span>
			<button type="button" aria-label={t.fewer} disabled={qty <= 1} onClick={() => onQty(qty - 1)}>
				−
			</button>
			<output aria-live="polite">{qty}</output>
			<button type="button" aria-label={t.more} disabled={qty >= MOST} onClick={() => onQty(qty + 1)}>
				+
			</button>
		</div>
	)
}
