import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readShared } from '#app/features/sharing/read-shared.server.ts'
import { shareText } from '#app/features/sharing/share-text.ts'
import { ShareLink } from '#app/ui/commerce/share-link.tsx'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: shareText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { world, language } = context
	const shared = await readShared(world, language, new URL(request.url).searchParams.get('of') ?? '')
	if (!shared) throw new Response(null, { status: 404 })
	return shared
}

export default function Share() {
	const { path, url, title } = useLoaderData<typeof loader>()
	const t = useText(shareText)
	return (
		<Page width="narrow">
			<PageHead title={title} lead={t.lead} eyebrow={t.title} />
			<Card>
				<ShareLink url={url} title={title} words={t} />
			</Card>
			<p className="mt-5">
				<LinkButton href={path} tone="quiet">
					{t.back}
				</LinkButton>
			</p>
		</Page>
	)
}
