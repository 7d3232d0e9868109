import type { BrandCard } from '#app/domain/catalog/producer-pages.ts'
import { Picture } from '#app/ui/commerce/picture.tsx'

/** Many lie three high on a phone and move sideways. */
const MANY =
	'-mx-4 grid auto-cols-[80%] grid-flow-col grid-rows-3 gap-3 overflow-x-auto px-4 pb-2 sm:mx-0 sm:auto-cols-auto sm:grid-flow-row sm:grid-rows-none sm:grid-cols-2 sm:px-0 lg:grid-cols-3'
const FEW = 'grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3'

/** Brands side by side. */
export function BrandGrid({ brands }: { brands: readonly BrandCard[] }) {
	return (
		<ul className={brands.length > 4 ? MANY : FEW}>
			{brands.map((brand) => (
				<li key={brand.slug}>
					<a
						href={`/brands/${brand.slug}`}
						className="flex h-full items-center gap-3 rounded-card border border-line bg-surface p-3 hover:border-hill"
					>
						<span className="size-16 flex-none overflow-hidden rounded-full border-2 border-tea-soft">
							<Picture name={brand.picture} alt="" sizes="4rem" />
						</span>
						<span className="min-w-0">
							<span className="block font-display text-lead leading-tight font-bold">{brand.name}</span>
							<span className="block text-small">{brand.product}</span>
							<span className="block text-fine text-soft">{brand.place}</span>
						</span>
					</a>
				</li>
			))}
		</ul>
	)
}
