import { createContext, useContext } from 'react'

const RequestIdContext = createContext<string | undefined>(undefined)

export const RequestIdProvider = RequestIdContext.Provider
/** The number of the request that a page answered: only a page of a fault says it, for a kept page answers many. */
export const useRequestId = () => useContext(RequestIdContext)
