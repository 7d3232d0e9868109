import type { CartLineView, CartPart } from '#app/domain/cart/cart-line-view.ts'
import { useLineFacts } from '#app/ui/commerce/line-facts.tsx'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { useText } from '#app/ui/text/language.tsx'

/** What a line is made of, with its dates and guests. */
export function LineParts({ line }: { line: CartLineView }) {
	const t = useText(lineText)
	const facts = useLineFacts()
	const row = (part: CartPart) => {
		const showsQty = part.stay === null
		const words = [line.wish.kind === 'package' ? part.title : '', part.option].filter(Boolean).join(' · ')
		return (
			<li key={part.key}>
				<span className={line.wish.kind === 'package' ? 'font-medium text-ink' : ''}>{words}</span>{' '}
				{showsQty ? <span className="tabular-nums">{t.pieces(part.qty)}</span> : null}
				{line.wish.kind === 'experience' ? null : <span className="block">{facts(part)}</span>}
			</li>
		)
	}
	const [first] = line.parts
	return (
		<div className="text-sm text-soft">
			{line.wish.kind === 'experience' && first ? <p>{facts(first)}</p> : null}
			<ul className="grid gap-1.5">{line.parts.map(row)}</ul>
		</div>
	)
}
