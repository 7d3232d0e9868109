import type { Composition } from '#seeds/pictures/composition.ts'
import { settingOf } from '#seeds/pictures/palette.ts'
import { nth } from '#seeds/pictures/path.ts'
import { COMPOSITIONS, type Scene } from '#seeds/pictures/scene.ts'
import { hashText, seededRandom } from '#seeds/random.ts'

export type PicturedListing = {
	slug: string
	category: string
	/** Region code of its county. */
	county: string
	/** English title: helps to find the subject (which fruit, which fish). */
	title?: string
	/** Most pictures to show; 3 when absent. */
	gallery?: number
}

export type PlannedScene = Scene & { name: string; subject: string; variation: number }

export type PicturePlan = {
	scenes: PlannedScene[]
	/** Names of scenes by the slug of the listing, the first picture first. */
	pictures: Map<string, string[]>
}

const SEA = ['330305', '330327', '330383'] as const

const LAND = ['330324', '330328', '330329', '330382', '330326', '330304', '330381', '330302'] as const

const LISTINGS_A_SCENE = 5

const MOST_ROUNDS = 3

/** The compositions that honestly show a listing: those whose words it speaks, else the general ones. */
export function candidatesFor({
	slug,
	category,
	title = '',
}: Pick<PicturedListing, 'slug' | 'category' | 'title'>): readonly Composition[] {
	const all = COMPOSITIONS[category]
	if (!all) throw new Error(`no pictures for the category ${category}`)
	const text = `${slug} ${title}`.toLowerCase().replace(/\s+/g, '-')
	const first = all.filter((each) => !each.second)
	const spoken = first.filter((each) => each.words?.test(text))
	const decided = spoken.filter((each) => each.decides)
	if (decided.length) return decided
	if (spoken.length) return spoken
	const general = first.filter((each) => !each.words)
	return general.length ? general : first
}

const bucketOf = (county: string) => (settingOf(county) === 'sea' ? 'sea' : 'land')

function sceneOf({
	category,
	subject,
	bucket,
	round,
}: {
	category: string
	subject: string
	bucket: 'sea' | 'land'
	round: number
}): PlannedScene {
	const slug = `${category}-${subject}-${bucket}-${round + 1}`
	const counties = bucket === 'sea' ? SEA : LAND
	return {
		name: slug,
		slug,
		category,
		subject,
		variation: round,
		county: nth(counties, (hashText(`${category}${subject}`) + round) % counties.length),
	}
}

/** Which scenes to draw for a set of listings and which of them each listing shows: popular subjects get several rounds, so neighbours differ. */
export function planPictures(listings: readonly PicturedListing[]): PicturePlan {
	const scenes = new Map<string, PlannedScene>()
	const pictures = new Map<string, string[]>()
	const keep = (scene: PlannedScene) => {
		scenes.set(scene.name, scene)
		return scene.name
	}
	const turns = new Map<string, number>()
	const rounds = roundsFor(listings)
	for (const listing of listings) {
		const rng = seededRandom(`pictures|${listing.slug}`)
		const bucket = bucketOf(listing.county)
		const candidates = candidatesFor(listing)
		const key = `${listing.category}|${bucket}|${candidates.map((each) => each.subject).join()}`
		const turn = turns.get(key) ?? 0
		turns.set(key, turn + 1)
		const most = rounds.get(key) ?? 1
		const shot = (step: number) => ({
			subject: nth(candidates, (turn + step) % candidates.length).subject,
			round: Math.floor((turn + step) / candidates.length) % most,
		})
		const names = [keep(sceneOf({ category: listing.category, bucket, ...shot(0) }))]
		if (candidates.length * most > 1) names.push(keep(sceneOf({ category: listing.category, bucket, ...shot(1) })))
		const seconds = (COMPOSITIONS[listing.category] ?? []).filter((each) =>
			names.length < 2 ? !each.words : each.second,
		)
		if (seconds.length)
			names.push(keep(sceneOf({ category: listing.category, bucket, subject: rng.pick(seconds).subject, round: 0 })))
		names.push(keep(placeOf(listing.county, rng.int(0, 1))))
		pictures.set(listing.slug, [...new Set(names)].slice(0, listing.gallery ?? 3))
	}
	return { scenes: [...scenes.values()], pictures }
}

/** A landscape of the county itself, in its own colours. */
export function placeOf(county: string, variation: number): PlannedScene {
	const subject = nth(['wide', 'second', 'tea-hills'], variation % 3)
	const name = `place-${subject}-${county.slice(0, 6)}`
	return { name, slug: name, category: 'place', subject, variation: 0, county: county.slice(0, 6) }
}

/** The emblem of a brand, its motif found by the words of its slug. */
export function brandScene(slug: string): PlannedScene {
	const { subject } = candidatesFor({ slug, category: 'brand' })[0] ?? { subject: 'ridge' }
	const name = `brand-${slug}`
	return {
		name,
		slug: name,
		category: 'brand',
		subject,
		variation: 0,
		county: LAND[hashText(slug) % LAND.length] ?? '',
	}
}

/** The house of an enterprise in its county: two scenes a county, shared by its enterprises. */
export function enterpriseScene(slug: string, county: string): PlannedScene {
	const subject = hashText(slug) % 2 ? 'yard' : 'works'
	const name = `enterprise-${subject}-${county.slice(0, 6)}`
	return { name, slug: name, category: 'enterprise', subject, variation: 0, county: county.slice(0, 6) }
}

function roundsFor(listings: readonly PicturedListing[]): Map<string, number> {
	const counts = new Map<string, { listings: number; subjects: number }>()
	for (const listing of listings) {
		const candidates = candidatesFor(listing)
		const key = `${listing.category}|${bucketOf(listing.county)}|${candidates.map((each) => each.subject).join()}`
		counts.set(key, { listings: (counts.get(key)?.listings ?? 0) + 1, subjects: candidates.length })
	}
	return new Map(
		[...counts].map(([key, count]) => [
			key,
			Math.min(MOST_ROUNDS, Math.max(1, Math.ceil(count.listings / count.subjects / LISTINGS_A_SCENE))),
		]),
	)
}
