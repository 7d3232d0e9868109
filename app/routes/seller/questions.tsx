import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { answerQuestion, readSellerQuestions } from '#app/features/questions/answer-question.server.ts'
import { SellerQuestions } from '#app/features/questions/components/seller-questions.tsx'
import { readSellerAnswer } from '#app/features/questions/question-form.ts'
import { questionsText } from '#app/features/questions/questions-text.ts'
import { pageIn, readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: questionsText[language].seller, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return readSellerQuestions(office, seller, pageIn(request))
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { answer, entered } = readSellerAnswer(await readFormData(request))
	if (!answer) return data(entered, 400)
	const result = await answerQuestion(office, seller, answer)
	switch (result.outcome) {
		case 'answered':
			throw redirect(`/seller/questions?answered=${result.state}`, 303)
		case 'not-found':
			return data(entered, 409)
	}
}

export default function QuestionsOfSeller() {
	const page = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(questionsText)
	const answered = query.get('answered')
	return (
		<>
			<PageHead title={t.seller} lead={t.sellerLead} />
			{refused ? <Notice tone="error" title={t.badAnswer} className="mb-4" /> : null}
			{!refused && (answered === 'SHOWN' || answered === 'HELD') ? (
				<Notice tone="success" title={t.answered[answered]} className="mb-4" />
			) : null}
			<SellerQuestions {...page} entered={refused ?? null} />
		</>
	)
}
