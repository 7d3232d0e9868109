import { deskHref, type DeskList, type DeskPages } from '#app/domain/payments/desk-pages.ts'
import { Pagination } from '#app/ui/kit/pagination.tsx'

/** Before and after in one list of the desk. */
export function DeskPagination({
	list,
	pages,
	pageCounts,
}: {
	list: DeskList
	pages: DeskPages
	pageCounts: DeskPages
}) {
	return <Pagination page={pages[list]} pageCount={pageCounts[list]} hrefOf={(to) => deskHref(pages, list, to)} />
}
