import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useLocation, useSearchParams } from '@remix-run/react'
import { readAccount, requireBuyer } from '#app/features/accounts/guard.server.ts'
import { askQuestion } from '#app/features/questions/ask-question.server.ts'
import { QuestionPage } from '#app/features/questions/components/question-page.tsx'
import { readQuestionForm } from '#app/features/questions/question-form.ts'
import { questionsText } from '#app/features/questions/questions-text.ts'
import { readQuestionPage } from '#app/features/questions/read-questions.server.ts'
import { pageIn, readFormData } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { shelf, slug } = params
	const { world, language } = context
	const page = await readQuestionPage(world, language, { shelf, slug, page: pageIn(request) })
	if (!page) throw new Response(null, { status: 404 })
	return { ...page, isKnown: (await readAccount(world, request)) !== null }
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: questionsText[language].title(args.data?.listing.title ?? ''),
		description: questionsText[language].lead,
	}))

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { world, language } = context
	const buyer = await requireBuyer(world, request)
	const { shelf, slug } = params
	const page = await readQuestionPage(world, language, { shelf, slug, page: 1 })
	if (!page) throw new Response(null, { status: 404 })
	const form = await readFormData(request)
	const words = readQuestionForm(form)
	const entered = form.get('words')
	const refuse = (status: number, fault: 'words' | 'too-often') =>
		data({ fault, words: typeof entered === 'string' ? entered : '' }, status)
	if (words === null) return refuse(400, 'words')
	const { id: listingId, enterpriseId } = page.listing
	const result = await askQuestion(world, buyer, { listingId, enterpriseId, words })
	switch (result.outcome) {
		case 'asked':
			throw redirect(`/${shelf}/${slug}/questions?asked=${result.state}`, 303)
		case 'too-often':
			return refuse(429, result.outcome)
	}
}

export default function Questions() {
	const [query] = useSearchParams()
	const { pathname } = useLocation()
	const given = useActionData<typeof action>()
	const asked = query.get('asked')
	return (
		<Page width="text">
			<QuestionPage
				{...useLoaderData<typeof loader>()}
				path={pathname}
				given={given ?? null}
				asked={!given && (asked === 'SHOWN' || asked === 'HELD') ? asked : null}
			/>
		</Page>
	)
}
