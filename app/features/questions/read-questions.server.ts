import { isSlug, KIND_PATH } from '#app/domain/catalog/listing-kind.ts'
import type { Language } from '#app/domain/language/bilingual.ts'
import type { World } from '#app/platform/world.ts'
import { findTalkedOf, listQuestions } from '#db/queries/reviews.ts'

const PER_PAGE = 10

/** What is asked about a listing, page by page; null when there is no such listing on that shelf. */
export async function readQuestionPage(
	world: World,
	language: Language,
	{ shelf, slug, page }: { shelf: string | undefined; slug: string | undefined; page: number },
) {
	const listing = isSlug(slug) ? await findTalkedOf(world.db, language, slug) : undefined
	if (!listing || KIND_PATH[listing.kind] !== `/${shelf}`) return null
	const { items, total } = await listQuestions(world.db, listing.id, { page, perPage: PER_PAGE })
	return { listing, questions: items, total, page, pageCount: Math.ceil(total / PER_PAGE) }
}
