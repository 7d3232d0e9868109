import type { ReactNode } from 'react'
import type { CartLineView } from '#app/domain/cart/cart-line-view.ts'
import { listingPath } from '#app/domain/catalog/listing-kind.ts'
import { cartText } from '#app/features/cart/cart-text.ts'
import { LineParts } from '#app/features/cart/components/line-parts.tsx'
import { Picture } from '#app/ui/commerce/picture.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** What a line is, with the way to its page, its price beside it and what it is made of below. */
export function LineHead({ line, price, children }: { line: CartLineView; price: ReactNode; children?: ReactNode }) {
	const t = useText(cartText)
	const path = line.slug === '' ? '/' : listingPath({ kind: line.wish.kind, slug: line.slug })
	return (
		<>
			<a
				href={path}
				tabIndex={-1}
				aria-hidden="true"
				className="aspect-4/3 self-start overflow-hidden rounded-lg sm:row-span-2"
			>
				<Picture name={line.picture} alt="" sizes="8rem" />
			</a>
			<div className="min-w-0">
				<div className="flex flex-wrap items-start justify-between gap-x-4">
					<h3 className="text-base">
						<a href={path} className="hover:text-hill">
							{line.title ?? t.gone}
						</a>
					</h3>
					{price}
				</div>
				<LineParts line={line} />
				{children}
			</div>
		</>
	)
}
