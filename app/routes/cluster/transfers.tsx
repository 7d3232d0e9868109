import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { answerDeskForm } from '#app/features/checkout/answer-desk-form.server.ts'
import { Answer } from '#app/features/checkout/components/transfers/answer.tsx'
import { Awaited } from '#app/features/checkout/components/transfers/awaited.tsx'
import { DeskPagination } from '#app/features/checkout/components/transfers/desk-pagination.tsx'
import { RefundsByHand } from '#app/features/checkout/components/transfers/refunds-by-hand.tsx'
import { StatementImport } from '#app/features/checkout/components/transfers/statement-import.tsx'
import { Unmatched } from '#app/features/checkout/components/transfers/unmatched.tsx'
import { readTransferDesk } from '#app/features/checkout/read-transfer-desk.server.ts'
import { transferDeskText } from '#app/features/checkout/transfer-desk-text.ts'
import { requireSettler } from '#app/features/settlement/require-settler.server.ts'
import { readUpload } from '#app/platform/http.ts'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: transferDeskText[language].title, isPrivate: true }))

const MOST_BYTES = 256 * 1024

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	const { searchParams } = new URL(request.url)
	const desk = await readTransferDesk(context.world, (list) => searchParams.get(list))
	return data(desk, { headers: { 'Cache-Control': 'no-store' } })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	await requireSettler(context.world, administrator)
	const sent = await readUpload(request, MOST_BYTES)
	const by = `account:${administrator.account.accountId}`
	const { answer, status } = await answerDeskForm(context.world, sent, by)
	return data(answer, { status, headers: { 'Cache-Control': 'no-store' } })
}

/** Where an administrator keeps the platform's bank account and the orders together. */
export default function Transfers() {
	const { awaited, unmatched, refunds, today, ...at } = useLoaderData<typeof loader>()
	const t = useText(transferDeskText)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			<Answer />
			<Awaited awaited={awaited} today={today} />
			<DeskPagination list="awaited" {...at} />
			<Unmatched unmatched={unmatched} />
			<DeskPagination list="unmatched" {...at} />
			<StatementImport />
			<RefundsByHand refunds={refunds} today={today} />
			<DeskPagination list="refunds" {...at} />
		</>
	)
}
