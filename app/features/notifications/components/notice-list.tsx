import { Form } from '@remix-run/react'
import { noticesPageText } from '#app/features/notifications/notices-page-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface ListedNotice {
	id: number
	title: string
	lead: string
	at: Date | string
	isRead: boolean
}

function Entry({ notice, path }: { notice: ListedNotice; path: string }) {
	const t = useText(noticesPageText)
	const format = useFormats()
	const { id, title, lead, at, isRead } = notice
	return (
		<li className={`flex gap-3 px-4 py-3.5 ${isRead ? '' : 'bg-hill-soft'}`}>
			<span
				aria-hidden="true"
				className={`mt-2 size-2.5 flex-none rounded-full ${isRead ? 'bg-transparent' : 'bg-persimmon'}`}
			/>
			<div className="min-w-0 flex-1">
				<button name="open" value={id} className="text-start break-words hover:text-hill">
					<span className={isRead ? 'font-medium' : 'font-bold'}>{title}</span>
					{isRead ? null : <span className="sr-only"> ({t.unread})</span>}
				</button>
				<p className="text-sm break-words text-soft">{lead}</p>
				<p className="mt-0.5 flex flex-wrap items-center gap-x-4 text-sm text-soft">
					<time dateTime={new Date(at).toISOString()} className="tabular-nums">
						{format.dateTime(at)}
					</time>
					<a href={`${path}/${id}`} className="py-1 font-semibold text-hill hover:underline">
						{t.whole}
					</a>
				</p>
			</div>
		</li>
	)
}

/** Notices of one box, the newest first; each button marks it read and leads to what it is about. */
export function NoticeList({
	entries,
	unread,
	newestId,
	page,
	pageCount,
	path,
}: {
	entries: readonly ListedNotice[]
	unread: number
	newestId: number
	page: number
	pageCount: number
	path: string
}) {
	const t = useText(noticesPageText)
	const markAll = (
		<Form method="post">
			<Button tone="quiet" size="s" name="upTo" value={newestId}>
				{t.markAll}
			</Button>
		</Form>
	)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} actions={unread > 0 ? markAll : null} />
			{entries.length > 0 ? (
				<Form method="post">
					<Card flush>
						<ul className="divide-y divide-line overflow-hidden rounded-card">
							{entries.map((notice) => (
								<Entry key={notice.id} notice={notice} path={path} />
							))}
						</ul>
					</Card>
				</Form>
			) : (
				<EmptyState title={t.empty}>{t.emptyBody}</EmptyState>
			)}
			<Pagination page={page} pageCount={pageCount} hrefOf={(to) => `${path}?page=${to}`} />
		</>
	)
}
