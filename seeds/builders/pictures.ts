import type { MarketListing, Market } from '#seeds/builders/market.ts'
import type { Seeding } from '#seeds/builders/seeding.ts'
import type { Row } from '#seeds/builders/tables.ts'
import { encodePictures, type Encodable, type EncodedPicture } from '#seeds/pictures/encode.ts'
import { planPictures, type PicturePlan } from '#seeds/pictures/plan.ts'
import { drawHero, drawScene } from '#seeds/pictures/scene.ts'

const HERO = 'hero-mountain-and-sea'
const HERO_WIDTHS = [640, 960, 1600] as const

export const planMarketPictures = (market: Market): PicturePlan =>
	planPictures(
		market.listings.map(({ text, enterprise }) => ({
			slug: text.slug,
			category: text.category,
			county: enterprise.region.code.slice(0, 6),
			title: text.title.en,
		})),
	)

/** Draws and writes the files; those that are there already are kept, so an interrupted start goes on where it was. */
export async function writePictureFiles(
	plan: PicturePlan,
	dir: string,
	say: (text: string) => void,
): Promise<Map<string, EncodedPicture>> {
	const hero: Encodable = { name: HERO, svg: () => drawHero({ slug: HERO, county: '330382' }), sizes: HERO_WIDTHS }
	const scenes = plan.scenes.map((scene): Encodable => ({ name: scene.name, svg: () => drawScene(scene) }))
	const encoded = await encodePictures({
		scenes: [hero, ...scenes],
		dir,
		onProgress: (done, total) => {
			if (done % 100 === 0 || done === total) say(`${done} of ${total} pictures drawn`)
		},
	})
	return new Map(encoded.map((picture) => [picture.name, picture]))
}

function describe({ text, enterprise }: MarketListing, name: string): { alt_zh: string; alt_en: string } {
	const isPlace = name.startsWith('place-')
	return {
		alt_zh: isPlace ? `${enterprise.region.nameZh}一带的风景（插画）` : `${text.title.zh}（插画）`,
		alt_en: isPlace ? `Landscape around ${enterprise.region.nameEn}, illustration` : `${text.title.en}, illustration`,
	}
}

function pictureRow(listing: MarketListing, position: number, picture: Omit<EncodedPicture, 'bytes'>) {
	const { name, width, height, blur } = picture
	return { listing_id: listing.id, position, name, ...describe(listing, name), width, height, blur }
}

/** Each listing shows its first picture; enterprises, brands and parks the first of what is theirs. */
export function namePictures({ tables }: Seeding, market: Market, plan: PicturePlan): void {
	for (const listing of market.listings) listing.row.picture = plan.pictures.get(listing.text.slug)?.[0] ?? null
	const firstOf = (fits: (listing: MarketListing) => boolean) => market.listings.find(fits)?.row.picture ?? null
	const each = (table: 'enterprises' | 'brands' | 'parks') => (tables.rows.get(table) ?? []) as Row<typeof table>[]
	for (const row of each('enterprises')) row.picture = firstOf(({ enterprise }) => enterprise.id === row.id)
	for (const row of each('brands')) row.picture = firstOf((listing) => listing.row.brand_id === row.id)
	const members = tables.rows.get('park_enterprises') as Row<'park_enterprises'>[] | undefined
	for (const row of each('parks')) {
		const inPark = new Set(members?.filter(({ park_id }) => park_id === row.id).map((one) => one.enterprise_id))
		row.picture = firstOf(({ enterprise }) => inPark.has(enterprise.id))
	}
}

/** The gallery of each listing, with the sizes and colours of the files drawn. */
export function buildGalleries(
	{ tables }: Pick<Seeding, 'tables'>,
	market: Market,
	plan: PicturePlan,
	files: Map<string, EncodedPicture>,
): void {
	for (const listing of market.listings)
		for (const [position, name] of (plan.pictures.get(listing.text.slug) ?? []).entries()) {
			const file = files.get(name) ?? { name, width: 640, height: 480, blur: '' }
			tables.add('listing_pictures', pictureRow(listing, position, file))
		}
}
