import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { readMonth } from '#app/features/catalog/read-season.server.ts'

export const loader = ({ context }: LoaderFunctionArgs) => redirect(`/seasons/${readMonth(context.world)}`)
