import type { ListingNews } from '#app/domain/catalog/listing-news.ts'
import type { ListingPage } from '#app/domain/catalog/listing-page.ts'
import type { OfferedVariant } from '#app/domain/catalog/offered-variant.ts'
import { mostUnitMinor } from '#app/domain/goods/catch-weight.ts'
import { GroupOffers } from '#app/features/catalog/components/group-offers.tsx'
import { ListingFrame } from '#app/features/catalog/components/listing-frame.tsx'
import { ShippingFees } from '#app/features/catalog/components/shipping-fees.tsx'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { productText } from '#app/features/catalog/product-text.ts'
import { KIND_PATH, listingPath } from '#app/domain/catalog/listing-kind.ts'
import { commerceText } from '#app/ui/commerce/commerce-text.ts'
import { keptWords } from '#app/ui/commerce/limit-text.ts'
import { MostKept } from '#app/ui/commerce/most-kept.tsx'
import { reasonText } from '#app/ui/commerce/reason-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Price } from '#app/ui/kit/price.tsx'
import { QuantityField } from '#app/ui/kit/quantity-field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const FEW = 10

export interface ProductView {
	page: ListingPage
	news: ListingNews
	variants: OfferedVariant[]
	isInSeason: boolean
}

function StockWord({ left }: { left: number }) {
	const t = useText(productText)
	const format = useFormats()
	if (left === 0) return <span className="text-danger">{t.soldOut}</span>
	return (
		<span className={left < FEW ? 'text-persimmon' : 'text-hill'}>
			{left < FEW ? t.left(format.number(left)) : t.plenty}
		</span>
	)
}

const canBeHad = ({ left, reasons }: OfferedVariant) => left > 0 && reasons.length === 0

/** A pre-order's dates, or why it cannot be ordered now; what catch weight comes to at most. */
function VariantTerms({ variant, page }: { variant: OfferedVariant; page: ListingPage }) {
	const t = useText(productText)
	const language = useLanguage()
	const format = useFormats()
	const { promise, reasons, weight, priceMinor } = variant
	return (
		<>
			{promise && reasons.length === 0 ? (
				<span className="block text-sm text-sea">
					{t.preOrder} · {t.leaves(format.dateRange(promise.from, promise.to))}
				</span>
			) : null}
			{reasons.map((reason) => (
				<span key={reason.code} className="block text-sm text-danger">
					{reasonText(language, reason)}
				</span>
			))}
			{weight ? (
				<span className="block text-sm text-soft">
					{t.byWeight(format.weight(weight.nominalG), format.money(mostUnitMinor(priceMinor, weight), page.currency))}
				</span>
			) : null}
		</>
	)
}

function Variant({ variant, page, isChosen }: { variant: OfferedVariant; page: ListingPage; isChosen: boolean }) {
	const t = useText(productText)
	const format = useFormats()
	return (
		<label className="flex min-h-12 items-center gap-3 rounded-lg border border-line px-3 py-2 has-checked:border-hill has-checked:bg-hill-soft has-disabled:opacity-60">
			<input
				type="radio"
				name="variantId"
				value={variant.id}
				defaultChecked={isChosen}
				disabled={!canBeHad(variant)}
				required
				className="size-5 flex-none accent-hill"
			/>
			<span className="min-w-0 flex-1">
				<span className="block font-medium">{variant.name}</span>
				<span className="text-sm text-soft">
					<StockWord left={variant.left} /> · {t.packed(format.weight(variant.weightG))}
				</span>
				<MostKept kind="product" limit={{ by: 'share', most: variant.mostKept }} />
				<VariantTerms variant={variant} page={page} />
			</span>
			<Price minor={variant.priceMinor} currency={page.currency} size="s" />
		</label>
	)
}

/** From what cannot be had now to the others of its category. */
function Others({ page }: Pick<ProductView, 'page'>) {
	const t = useText(productText)
	return (
		<a
			href={`${KIND_PATH.product}?category=${page.category.code}`}
			className="inline-block min-h-6 font-strong text-hill hover:underline"
		>
			{t.others(page.category.name)} →
		</a>
	)
}

function BuyForm({ page, variants }: ProductView) {
	const t = useText(productText)
	const words = useText(commerceText)
	const language = useLanguage()
	const chosen = variants.find(canBeHad)
	const closed = variants.flatMap(({ reasons }) => reasons.map((reason) => reasonText(language, reason)))
	if (!chosen)
		return (
			<Notice tone="warn" title={closed[0] ?? t.allSoldOut}>
				<Others page={page} />
			</Notice>
		)
	const sellersWord =
		page.mostPerVisitor === null ? null : keptWords(language, 'product', { by: 'seller', most: page.mostPerVisitor })
	const most = Math.max(...variants.map(({ left, mostKept }) => mostKept ?? left))
	return (
		<form action="/cart" method="post" className="flex flex-col gap-4">
			<input type="hidden" name="intent" value="add" />
			<input type="hidden" name="kind" value="product" />
			<input type="hidden" name="returnTo" value={listingPath(page)} />
			<fieldset className="flex flex-col gap-2">
				<legend className="mb-1 text-sm font-semibold">{t.choose}</legend>
				{variants.map((variant) => (
					<Variant key={variant.id} variant={variant} page={page} isChosen={variant === chosen} />
				))}
			</fieldset>
			<div className="flex flex-wrap items-end gap-3">
				<QuantityField
					name="qty"
					label={t.quantity}
					max={Math.min(most, page.mostPerVisitor ?? most, 999)}
					hint={sellersWord}
				/>
				<Button tone="buy" size="l" className="flex-1 whitespace-nowrap">
					{words.addToBasket}
				</Button>
			</div>
		</form>
	)
}

/** The newest lot: when it was gathered or made, its certificate, and the way to its story. */
function LotLink({ lot }: { lot: NonNullable<ListingPage['lot']> }) {
	const t = useText(productText)
	const format = useFormats()
	const day = format.date(lot.harvestedOn)
	return (
		<>
			<a href={`/trace/${lot.token}`} className="font-semibold text-hill hover:underline">
				{t.lotStory(lot.lotCode)} →
			</a>
			<span className="block text-sm text-soft">
				{lot.isMade ? t.made(day) : t.gathered(day)}
				{lot.promise ? ` · ${t.promise(lot.promise)}` : ''}
			</span>
		</>
	)
}

/** How it is graded, and the standard it keeps to. */
const marksOf = (t: (typeof productText)['zh'], { grade, standard }: ListingPage) => [
	{ term: t.grade, detail: grade && t.grades[grade] },
	{ term: t.standard, detail: standard && `${standard.code} · ${t.standards[standard.kind]}` },
]

/** The page of a product. */
export function ProductPage(view: ProductView) {
	const { page, variants, isInSeason } = view
	const t = useText(productText)
	const listing = useText(listingText)
	const format = useFormats()
	const prices = variants.map(({ priceMinor }) => priceMinor)
	const temperatures = [...new Set(variants.map(({ temperature }) => temperature))]
	return (
		<ListingFrame
			page={page}
			news={view.news}
			facts={[
				{ term: t.shipping, detail: temperatures.map((it) => t.ships[it]).join('; ') },
				{
					term: t.fee,
					detail: page.shipping?.length ? <ShippingFees fees={page.shipping} currency={page.currency} /> : null,
				},
				{ term: '', detail: page.perishable ? t.perishable : null },
				{ term: t.byWeightTerm, detail: variants.some(({ weight }) => weight) ? t.byWeightNote : null },
				...marksOf(t, page),
				{ term: t.lot, detail: page.lot ? <LotLink lot={page.lot} /> : t.lotNote },
			]}
			buy={
				<Card>
					{prices.length > 0 ? (
						<p className="mb-3 text-3xl font-bold text-persimmon tabular-nums">
							{format.moneyRange(Math.min(...prices), Math.max(...prices), page.currency)}
						</p>
					) : null}
					{isInSeason ? (
						<>
							<BuyForm {...view} />
							<GroupOffers variants={variants} currency={page.currency} path={listingPath(page)} />
						</>
					) : (
						<Notice tone="warn" title={listing.outOfSeason(format.months(page.seasonMonths ?? []))}>
							<Others page={page} />
						</Notice>
					)}
				</Card>
			}
		/>
	)
}
