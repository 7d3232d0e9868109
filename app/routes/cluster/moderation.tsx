import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { PostCard, type PostToDecide } from '#app/features/moderation/components/post-to-decide.tsx'
import { moderatePost, readModeration } from '#app/features/moderation/moderate-post.server.ts'
import { readVerdictForm } from '#app/features/moderation/moderation-form.ts'
import { moderationText } from '#app/features/moderation/moderation-text.ts'
import { readFormData } from '#app/platform/http.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: moderationText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const posts = await readModeration(context.world, administrator)
	return data({ ...posts, mayWrite: administrator.mayWrite }, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	if (!administrator.mayWrite) throw new Response(null, { status: 403 })
	const reading = readVerdictForm(await readFormData(request))
	if (!reading) return data({ problem: 'form' as const }, 400)
	const { outcome } = await moderatePost(context.world, administrator, reading)
	switch (outcome) {
		case 'decided':
			throw redirect('/admin/moderation?done=1', 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'no-move':
			return data({ problem: outcome }, 409)
	}
}

function Posts({ posts, mayWrite }: { posts: readonly PostToDecide[]; mayWrite: boolean }) {
	return (
		<ul className="grid gap-4">
			{posts.map((post) => (
				<li key={`${post.subject}${post.id}`}>
					<PostCard post={post} mayWrite={mayWrite} />
				</li>
			))}
		</ul>
	)
}

export default function Moderation() {
	const { toDecide, hidden, mayWrite } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(moderationText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? <Notice tone="error" title={t.problems[answer.problem]} className="mb-4" /> : null}
			{!answer && query.has('done') ? <Notice tone="success" title={t.decided} className="mb-4" /> : null}
			{toDecide.length === 0 ? <EmptyState title={t.nothing} /> : <Posts posts={toDecide} mayWrite={mayWrite} />}
			<Section title={t.hidden}>
				{hidden.length === 0 ? (
					<p className="text-soft">{t.noneHidden}</p>
				) : (
					<Posts posts={hidden} mayWrite={mayWrite} />
				)}
			</Section>
		</>
	)
}
