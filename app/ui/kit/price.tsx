import { useFormats } from '#app/ui/format/use-formats.ts'
import { kitText } from '#app/ui/text/kit-text.ts'
import { useText } from '#app/ui/text/language.tsx'

const SIZES = { s: 'text-base', m: 'text-xl', l: 'text-3xl' }

/** An amount to pay; `isFrom` when it is the lowest of several, `wasMinor` what it would be without the discount. */
export function Price({
	minor,
	currency = 'CNY',
	isFrom = false,
	wasMinor,
	size = 'm',
	per,
}: {
	minor: number
	currency?: string
	isFrom?: boolean
	wasMinor?: number
	size?: keyof typeof SIZES
	/** What the price is for: 'a night'. */
	per?: string
}) {
	const t = useText(kitText)
	const format = useFormats()
	const amount = format.money(minor, currency)
	return (
		<span className="whitespace-nowrap">
			{wasMinor !== undefined && wasMinor > minor ? (
				<s className="me-1.5 text-sm text-soft">{format.money(wasMinor, currency)}</s>
			) : null}
			<span className={`font-bold text-persimmon tabular-nums ${SIZES[size]}`}>{amount}</span>
			{isFrom || per ? (
				<span className="ms-0.5 text-sm text-soft">
					{isFrom ? t.from : ''}
					{per ? ` / ${per}` : ''}
				</span>
			) : null}
		</span>
	)
}
