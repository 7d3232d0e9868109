import { useFormats } from '#app/ui/format/use-formats.ts'
import { kitText } from '#app/ui/text/kit-text.ts'
import { useText } from '#app/ui/text/language.tsx'

const SIZES = { s: 'text-body', m: 'text-part', l: 'text-figure' }

function Aside({ children }: { children: string }) {
	return children === '' ? null : <span className="text-small text-soft">{children}</span>
}

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
	const was = wasMinor !== undefined && wasMinor > minor ? format.money(wasMinor, currency) : null
	const [before, after] = isFrom ? [t.fromBefore, t.fromAfter] : ['', '']
	return (
		<span className="whitespace-nowrap">
			{was ? <s className="me-1.5 text-small text-soft">{was}</s> : null}
			<Aside>{before}</Aside>
			<span className={`font-bold text-persimmon tabular-nums ${SIZES[size]}`}>{format.money(minor, currency)}</span>
			<Aside>{after + (per ? ` / ${per}` : '')}</Aside>
		</span>
	)
}
