import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requireBuyer } from '#app/features/accounts/guard.server.ts'
import { answerExport } from '#app/features/privacy/answer-export.server.ts'
import { exportAccount } from '#app/features/privacy/export-person.server.ts'

export const loader = () => redirect('/account/privacy')

/** A form's answer, not an address: no link from elsewhere starts a download. */
export async function action({ request, context }: ActionFunctionArgs) {
	const { world, language } = context
	const buyer = await requireBuyer(world, request)
	return answerExport(await exportAccount(world, buyer, language), language)
}
