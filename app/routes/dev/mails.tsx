import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMails } from '#app/features/notifications/preview-mails.server.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export const meta: MetaFunction = (args) => pageMeta(args, () => ({ title: 'Mails', isPrivate: true }))
export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ context }: LoaderFunctionArgs) {
	if (!context.world.showsAllMails) throw new Response(null, { status: 404 })
	return { mails: await listMails(context.world, context.language) }
}

/** Development only: every mail this site wrote, newest first. */
export default function Mails() {
	const { mails } = useLoaderData<typeof loader>()
	const format = useFormats()
	return (
		<Page width="text">
			<PageHead title="邮件预览 · Mails" lead="只在开发时有 · only in development" />
			{mails.length === 0 ? <EmptyState title="还没有邮件 · No mails yet" /> : null}
			<Card flush>
				<ul className="divide-y divide-line">
					{mails.map(({ id, kind, title, at, travels }) => (
						<li key={id} className="px-4 py-3">
							<p className="font-semibold break-words">{title}</p>
							<p className="flex flex-wrap items-center gap-2 text-sm text-soft">
								<Badge>{kind}</Badge>
								{travels.map(({ channel, state }) => (
									<Badge key={channel} tone="sea">{`${channel} ${state}`}</Badge>
								))}
								<span className="tabular-nums">{format.dateTime(at)}</span>
								{(['zh', 'en'] as const).flatMap((language) =>
									(['html', 'text'] as const).map((form) => (
										<a
											key={language + form}
											href={`/dev/mails/${id}?lang=${language}&as=${form}`}
											data-document
											className="py-1 font-semibold text-hill hover:underline"
										>
											{`${language} ${form}`}
										</a>
									)),
								)}
							</p>
						</li>
					))}
				</ul>
			</Card>
		</Page>
	)
}
