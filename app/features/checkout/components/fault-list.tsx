import { checkoutText } from '#app/features/checkout/checkout-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** Where a field of the checkout stands: a fault told above leads to it. */
export const placeOf = (field: string) => `at-${field}`

/** Whoever receives it is asked for the same as who buys it. */
const SAME: Readonly<Record<string, string>> = { toName: 'name', toPhone: 'phone' }

/** What is wrong, each a way to its field: on a phone the field is far below. */
export function FaultList({ faults }: { faults: Readonly<Record<string, string>> }) {
	const t = useText(checkoutText)
	return (
		<ul className="list-disc ps-5">
			{Object.keys(faults).map((field) => (
				<li key={field}>
					<a href={`#${placeOf(field)}`} className="font-semibold underline">
						{t.faults[SAME[field] ?? field] ?? t.faults.form}
					</a>
				</li>
			))}
		</ul>
	)
}
