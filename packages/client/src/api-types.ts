// Made by `pnpm client` from the service's description: do not edit.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service lives */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All is well. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "ok"
                         *     }
                         */
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the database answers and what is made at the start is there */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All is well. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "status": "ok"
                         *     }
                         */
                        "application/json": {
                            /** @enum {string} */
                            status: "ok";
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List datasets, oldest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The list. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            datasets: {
                                /**
                                 * @description Its name and the start of its hash.
                                 * @example leicestershire-e6b25566381e
                                 */
                                id: string;
                                name: string;
                                title: string;
                                /** @description SHA-256 of its tables: two datasets with one hash give one forecast. */
                                hash: string;
                                /** @description Rows of each table that it has. */
                                tables: {
                                    [key: string]: number;
                                };
                                /** @description What is odd about it, though valid. */
                                warnings: string[];
                                /** @description A frozen dataset can not be deleted. */
                                frozen: boolean;
                                /** Format: date-time */
                                created_at: string;
                                created_by: string;
                            }[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Keep a dataset; refuse it with all its faults
         * @description The files of a dataset folder, datapackage.json among them, or one zip of it. With curl: -F file=@datapackage.json -F file=@counts.csv and so on, or -F file=@council.zip.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The dataset as it is kept. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "leicestershire-e6b25566381e",
                         *       "name": "leicestershire",
                         *       "title": "Leicestershire, January 2017 to January 2020 (synthetic)",
                         *       "hash": "e6b25566381e5cf0088735cbacb7133f180d1fb4c01414914c89808ba2889a23",
                         *       "tables": {
                         *         "counts": 7042,
                         *         "transitions": 7417,
                         *         "places": 205
                         *       },
                         *       "warnings": [],
                         *       "frozen": false,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning"
                         *     }
                         */
                        "application/json": {
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            id: string;
                            name: string;
                            title: string;
                            /** @description SHA-256 of its tables: two datasets with one hash give one forecast. */
                            hash: string;
                            /** @description Rows of each table that it has. */
                            tables: {
                                [key: string]: number;
                            };
                            /** @description What is odd about it, though valid. */
                            warnings: string[];
                            /** @description A frozen dataset can not be deleted. */
                            frozen: boolean;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                        };
                    };
                };
                /** @description The dataset as it is kept. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "leicestershire-e6b25566381e",
                         *       "name": "leicestershire",
                         *       "title": "Leicestershire, January 2017 to January 2020 (synthetic)",
                         *       "hash": "e6b25566381e5cf0088735cbacb7133f180d1fb4c01414914c89808ba2889a23",
                         *       "tables": {
                         *         "counts": 7042,
                         *         "transitions": 7417,
                         *         "places": 205
                         *       },
                         *       "warnings": [],
                         *       "frozen": false,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning"
                         *     }
                         */
                        "application/json": {
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            id: string;
                            name: string;
                            title: string;
                            /** @description SHA-256 of its tables: two datasets with one hash give one forecast. */
                            hash: string;
                            /** @description Rows of each table that it has. */
                            tables: {
                                [key: string]: number;
                            };
                            /** @description What is odd about it, though valid. */
                            warnings: string[];
                            /** @description A frozen dataset can not be deleted. */
                            frozen: boolean;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say all that is wrong with a dataset, and keep nothing
         * @description The files of a dataset folder, datapackage.json among them, or one zip of it. With curl: -F file=@datapackage.json -F file=@counts.csv and so on, or -F file=@council.zip.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All that is wrong or odd. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "valid": false,
                         *       "errors": [
                         *         "counts.csv, row 7, column count: \"x\" is a mark for a hidden or missing figure; give a whole number."
                         *       ],
                         *       "faults": [
                         *         {
                         *           "code": "bad_number",
                         *           "file": "counts.csv",
                         *           "row": 7,
                         *           "column": "count",
                         *           "value": "x",
                         *           "problem": "is a mark for a hidden or missing figure",
                         *           "expected": "give a whole number"
                         *         }
                         *       ],
                         *       "warnings": []
                         *     }
                         */
                        "application/json": {
                            valid: boolean;
                            /** @description All that is wrong, one line each. */
                            errors: string[];
                            faults: components["schemas"]["Fault"][];
                            /** @description What is odd though valid. */
                            warnings: string[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a dataset */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Its name and the start of its hash.
                     * @example leicestershire-e6b25566381e
                     */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The dataset as it is kept. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "leicestershire-e6b25566381e",
                         *       "name": "leicestershire",
                         *       "title": "Leicestershire, January 2017 to January 2020 (synthetic)",
                         *       "hash": "e6b25566381e5cf0088735cbacb7133f180d1fb4c01414914c89808ba2889a23",
                         *       "tables": {
                         *         "counts": 7042,
                         *         "transitions": 7417,
                         *         "places": 205
                         *       },
                         *       "warnings": [],
                         *       "frozen": false,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning"
                         *     }
                         */
                        "application/json": {
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            id: string;
                            name: string;
                            title: string;
                            /** @description SHA-256 of its tables: two datasets with one hash give one forecast. */
                            hash: string;
                            /** @description Rows of each table that it has. */
                            tables: {
                                [key: string]: number;
                            };
                            /** @description What is odd about it, though valid. */
                            warnings: string[];
                            /** @description A frozen dataset can not be deleted. */
                            frozen: boolean;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete a dataset that is neither frozen nor used by a run, scenario or analysis */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Its name and the start of its hash.
                     * @example leicestershire-e6b25566381e
                     */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of a dataset */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Its name and the start of its hash.
                     * @example leicestershire-e6b25566381e
                     */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Names and sizes. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "files": [
                         *         {
                         *           "name": "counts.csv",
                         *           "bytes": 243870
                         *         }
                         *       ]
                         *     }
                         */
                        "application/json": {
                            files: {
                                /** @example counts.csv */
                                name: string;
                                bytes: number;
                            }[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a file of a dataset as it was sent */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Its name and the start of its hash.
                     * @example leicestershire-e6b25566381e
                     */
                    id: string;
                    /** @example counts.csv */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                        "application/json": unknown;
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a dataset from being deleted, for good */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /**
                     * @description Its name and the start of its hash.
                     * @example leicestershire-e6b25566381e
                     */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The dataset as it is kept. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "leicestershire-e6b25566381e",
                         *       "name": "leicestershire",
                         *       "title": "Leicestershire, January 2017 to January 2020 (synthetic)",
                         *       "hash": "e6b25566381e5cf0088735cbacb7133f180d1fb4c01414914c89808ba2889a23",
                         *       "tables": {
                         *         "counts": 7042,
                         *         "transitions": 7417,
                         *         "places": 205
                         *       },
                         *       "warnings": [],
                         *       "frozen": false,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning"
                         *     }
                         */
                        "application/json": {
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            id: string;
                            name: string;
                            title: string;
                            /** @description SHA-256 of its tables: two datasets with one hash give one forecast. */
                            hash: string;
                            /** @description Rows of each table that it has. */
                            tables: {
                                [key: string]: number;
                            };
                            /** @description What is odd about it, though valid. */
                            warnings: string[];
                            /** @description A frozen dataset can not be deleted. */
                            frozen: boolean;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List scenarios, oldest first */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Its name and the start of its hash.
                     * @example leicestershire-e6b25566381e
                     */
                    dataset?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The list. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            scenarios: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description Its name and the start of its hash.
                                 * @example leicestershire-e6b25566381e
                                 */
                                dataset: string;
                                name: string;
                                title: string;
                                /** @description The latest. */
                                version: number;
                                /** @description Oldest first: who stored each, when and why. */
                                versions: {
                                    /** @example 1 */
                                    version: number;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    why: string;
                                    approved?: {
                                        by: string;
                                        /** Format: date-time */
                                        at: string;
                                        why: string;
                                    };
                                }[];
                                /** @description The version that is the submission of its dataset; the scenario does not change any more. */
                                locked?: {
                                    /** @example 1 */
                                    version: number;
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    why: string;
                                };
                            }[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Store a scenario of a dataset; refuse it with all its faults */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "dataset": "leicestershire-e6b25566381e",
                     *       "why": "What the early years team asks for",
                     *       "scenario": {
                     *         "name": "help_early",
                     *         "title": "Help before a plan is needed",
                     *         "levers": [
                     *           {
                     *             "name": "help",
                     *             "lever": "early_support",
                     *             "owner": "Head of early years",
                     *             "cells": {
                     *               "ages": [
                     *                 2,
                     *                 7
                     *               ]
                     *             },
                     *             "size": {
                     *               "low": 0.05,
                     *               "central": 0.1,
                     *               "high": 0.15
                     *             },
                     *             "start": "2020-09",
                     *             "source": "Our assumption"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Its name and the start of its hash.
                         * @example leicestershire-e6b25566381e
                         */
                        dataset: string;
                        /**
                         * @description A scenario, as its JSON file has it: a name, a title and levers that change the baseline.
                         * @example {
                         *       "name": "help_early",
                         *       "title": "Help before a plan is needed",
                         *       "levers": [
                         *         {
                         *           "name": "help",
                         *           "lever": "early_support",
                         *           "owner": "Head of early years",
                         *           "cells": {
                         *             "ages": [
                         *               2,
                         *               7
                         *             ]
                         *           },
                         *           "size": {
                         *             "low": 0.05,
                         *             "central": 0.1,
                         *             "high": 0.15
                         *           },
                         *           "start": "2020-09",
                         *           "source": "Our assumption"
                         *         }
                         *       ]
                         *     }
                         */
                        scenario: {
                            [key: string]: unknown;
                        };
                        /**
                         * @description Why, for those who read it later.
                         * @example What the early years team asks for
                         */
                        why: string;
                    };
                };
            };
            responses: {
                /** @description The scenario as it stands. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "name": "help_early",
                         *       "title": "Help before a plan is needed",
                         *       "version": 2,
                         *       "versions": [
                         *         {
                         *           "version": 1,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "What the early years team asks for",
                         *           "approved": {
                         *             "by": "Al, director",
                         *             "at": "2026-11-26T09:30:00Z",
                         *             "why": "Agreed at the SEND board in June"
                         *           }
                         *         },
                         *         {
                         *           "version": 2,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "The team cannot start before January"
                         *         }
                         *       ],
                         *       "locked": {
                         *         "version": 1,
                         *         "by": "Al, director",
                         *         "at": "2026-11-26T09:30:00Z",
                         *         "why": "Sent to the Department"
                         *       }
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            name: string;
                            title: string;
                            /** @description The latest. */
                            version: number;
                            /** @description Oldest first: who stored each, when and why. */
                            versions: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                                approved?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    why: string;
                                };
                            }[];
                            /** @description The version that is the submission of its dataset; the scenario does not change any more. */
                            locked?: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                            };
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a scenario and who stored, approved and locked it, when and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The scenario as it stands. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "name": "help_early",
                         *       "title": "Help before a plan is needed",
                         *       "version": 2,
                         *       "versions": [
                         *         {
                         *           "version": 1,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "What the early years team asks for",
                         *           "approved": {
                         *             "by": "Al, director",
                         *             "at": "2026-11-26T09:30:00Z",
                         *             "why": "Agreed at the SEND board in June"
                         *           }
                         *         },
                         *         {
                         *           "version": 2,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "The team cannot start before January"
                         *         }
                         *       ],
                         *       "locked": {
                         *         "version": 1,
                         *         "by": "Al, director",
                         *         "at": "2026-11-26T09:30:00Z",
                         *         "why": "Sent to the Department"
                         *       }
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            name: string;
                            title: string;
                            /** @description The latest. */
                            version: number;
                            /** @description Oldest first: who stored each, when and why. */
                            versions: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                                approved?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    why: string;
                                };
                            }[];
                            /** @description The version that is the submission of its dataset; the scenario does not change any more. */
                            locked?: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                            };
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a new version of a scenario
         * @description from is the version that it was made from. Where a colleague has stored another since, it is refused (409): look at the difference, then send yours from theirs.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "from": 1,
                     *       "why": "The team cannot start before January",
                     *       "scenario": {
                     *         "name": "help_early",
                     *         "title": "Help before a plan is needed",
                     *         "levers": [
                     *           {
                     *             "name": "help",
                     *             "lever": "early_support",
                     *             "owner": "Head of early years",
                     *             "cells": {
                     *               "ages": [
                     *                 2,
                     *                 7
                     *               ]
                     *             },
                     *             "size": {
                     *               "low": 0.05,
                     *               "central": 0.1,
                     *               "high": 0.15
                     *             },
                     *             "start": "2021-01",
                     *             "source": "Our assumption"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @example 1 */
                        from: number;
                        /**
                         * @description A scenario, as its JSON file has it: a name, a title and levers that change the baseline.
                         * @example {
                         *       "name": "help_early",
                         *       "title": "Help before a plan is needed",
                         *       "levers": [
                         *         {
                         *           "name": "help",
                         *           "lever": "early_support",
                         *           "owner": "Head of early years",
                         *           "cells": {
                         *             "ages": [
                         *               2,
                         *               7
                         *             ]
                         *           },
                         *           "size": {
                         *             "low": 0.05,
                         *             "central": 0.1,
                         *             "high": 0.15
                         *           },
                         *           "start": "2020-09",
                         *           "source": "Our assumption"
                         *         }
                         *       ]
                         *     }
                         */
                        scenario: {
                            [key: string]: unknown;
                        };
                        /**
                         * @description Why, for those who read it later.
                         * @example What the early years team asks for
                         */
                        why: string;
                    };
                };
            };
            responses: {
                /** @description The scenario as it stands. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "name": "help_early",
                         *       "title": "Help before a plan is needed",
                         *       "version": 2,
                         *       "versions": [
                         *         {
                         *           "version": 1,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "What the early years team asks for",
                         *           "approved": {
                         *             "by": "Al, director",
                         *             "at": "2026-11-26T09:30:00Z",
                         *             "why": "Agreed at the SEND board in June"
                         *           }
                         *         },
                         *         {
                         *           "version": 2,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "The team cannot start before January"
                         *         }
                         *       ],
                         *       "locked": {
                         *         "version": 1,
                         *         "by": "Al, director",
                         *         "at": "2026-11-26T09:30:00Z",
                         *         "why": "Sent to the Department"
                         *       }
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            name: string;
                            title: string;
                            /** @description The latest. */
                            version: number;
                            /** @description Oldest first: who stored each, when and why. */
                            versions: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                                approved?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    why: string;
                                };
                            }[];
                            /** @description The version that is the submission of its dataset; the scenario does not change any more. */
                            locked?: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                            };
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a version of a scenario: its JSON, and what each lever does in words */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @example 1 */
                    version: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The version. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "version": 1,
                         *       "by": "Jo, planning",
                         *       "at": "2026-11-26T09:30:00Z",
                         *       "why": "What the early years team asks for",
                         *       "scenario": {
                         *         "name": "help_early",
                         *         "title": "Help before a plan is needed",
                         *         "levers": [
                         *           {
                         *             "name": "help",
                         *             "lever": "early_support",
                         *             "owner": "Head of early years",
                         *             "cells": {
                         *               "ages": [
                         *                 2,
                         *                 7
                         *               ]
                         *             },
                         *             "size": {
                         *               "low": 0.05,
                         *               "central": 0.1,
                         *               "high": 0.15
                         *             },
                         *             "start": "2020-09",
                         *             "source": "Our assumption"
                         *           }
                         *         ]
                         *       },
                         *       "words": [
                         *         "Lever early_support (Early support that keeps plans from starting): 5% to 15% (most likely 10%) of joiners that need no plan, ages 2 to 7, from 2020-09 (Our assumption (owner: Head of early years); help)."
                         *       ]
                         *     }
                         */
                        "application/json": {
                            /** @example 1 */
                            version: number;
                            by: string;
                            /** Format: date-time */
                            at: string;
                            why: string;
                            approved?: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                            };
                            /**
                             * @description A scenario, as its JSON file has it: a name, a title and levers that change the baseline.
                             * @example {
                             *       "name": "help_early",
                             *       "title": "Help before a plan is needed",
                             *       "levers": [
                             *         {
                             *           "name": "help",
                             *           "lever": "early_support",
                             *           "owner": "Head of early years",
                             *           "cells": {
                             *             "ages": [
                             *               2,
                             *               7
                             *             ]
                             *           },
                             *           "size": {
                             *             "low": 0.05,
                             *             "central": 0.1,
                             *             "high": 0.15
                             *           },
                             *           "start": "2020-09",
                             *           "source": "Our assumption"
                             *         }
                             *       ]
                             *     }
                             */
                            scenario: {
                                [key: string]: unknown;
                            };
                            /** @description What each lever does. */
                            words: string[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions: levers added, removed and changed, by parameter and in words */
        get: {
            parameters: {
                query: {
                    /** @example 1 */
                    from: string;
                    /** @example 1 */
                    to: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What differs. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "from": 1,
                         *       "to": 2,
                         *       "added": [],
                         *       "removed": [],
                         *       "changed": [
                         *         {
                         *           "lever": "help",
                         *           "parameter": "start",
                         *           "from": "2020-09",
                         *           "to": "2021-01"
                         *         }
                         *       ],
                         *       "words": [
                         *         "The lever help changes: start from 2020-09 to 2021-01."
                         *       ]
                         *     }
                         */
                        "application/json": {
                            /** @example 1 */
                            from: number;
                            /** @example 1 */
                            to: number;
                            added: {
                                [key: string]: unknown;
                            }[];
                            removed: {
                                [key: string]: unknown;
                            }[];
                            changed: {
                                /** @description Absent for what stands beside the levers. */
                                lever?: string;
                                parameter: string;
                                from?: unknown;
                                to?: unknown;
                            }[];
                            words: string[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a version of a scenario */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "why": "Agreed at the SEND board in June"
                     *     }
                     */
                    "application/json": {
                        /** @example 1 */
                        version: number;
                        /**
                         * @description Why, for those who read it later.
                         * @example What the early years team asks for
                         */
                        why: string;
                    };
                };
            };
            responses: {
                /** @description The scenario as it stands. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "name": "help_early",
                         *       "title": "Help before a plan is needed",
                         *       "version": 2,
                         *       "versions": [
                         *         {
                         *           "version": 1,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "What the early years team asks for",
                         *           "approved": {
                         *             "by": "Al, director",
                         *             "at": "2026-11-26T09:30:00Z",
                         *             "why": "Agreed at the SEND board in June"
                         *           }
                         *         },
                         *         {
                         *           "version": 2,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "The team cannot start before January"
                         *         }
                         *       ],
                         *       "locked": {
                         *         "version": 1,
                         *         "by": "Al, director",
                         *         "at": "2026-11-26T09:30:00Z",
                         *         "why": "Sent to the Department"
                         *       }
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            name: string;
                            title: string;
                            /** @description The latest. */
                            version: number;
                            /** @description Oldest first: who stored each, when and why. */
                            versions: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                                approved?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    why: string;
                                };
                            }[];
                            /** @description The version that is the submission of its dataset; the scenario does not change any more. */
                            locked?: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                            };
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scenarios/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock a scenario, with an approved version, as the submission of its dataset, for good
         * @description One scenario of a dataset can be locked. Nothing of it changes after that.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "version": 1,
                     *       "why": "Agreed at the SEND board in June"
                     *     }
                     */
                    "application/json": {
                        /** @example 1 */
                        version: number;
                        /**
                         * @description Why, for those who read it later.
                         * @example What the early years team asks for
                         */
                        why: string;
                    };
                };
            };
            responses: {
                /** @description The scenario as it stands. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "name": "help_early",
                         *       "title": "Help before a plan is needed",
                         *       "version": 2,
                         *       "versions": [
                         *         {
                         *           "version": 1,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "What the early years team asks for",
                         *           "approved": {
                         *             "by": "Al, director",
                         *             "at": "2026-11-26T09:30:00Z",
                         *             "why": "Agreed at the SEND board in June"
                         *           }
                         *         },
                         *         {
                         *           "version": 2,
                         *           "by": "Jo, planning",
                         *           "at": "2026-11-26T09:30:00Z",
                         *           "why": "The team cannot start before January"
                         *         }
                         *       ],
                         *       "locked": {
                         *         "version": 1,
                         *         "by": "Al, director",
                         *         "at": "2026-11-26T09:30:00Z",
                         *         "why": "Sent to the Department"
                         *       }
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            name: string;
                            title: string;
                            /** @description The latest. */
                            version: number;
                            /** @description Oldest first: who stored each, when and why. */
                            versions: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                                approved?: {
                                    by: string;
                                    /** Format: date-time */
                                    at: string;
                                    why: string;
                                };
                            }[];
                            /** @description The version that is the submission of its dataset; the scenario does not change any more. */
                            locked?: {
                                /** @example 1 */
                                version: number;
                                by: string;
                                /** Format: date-time */
                                at: string;
                                why: string;
                            };
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List runs, newest first */
        get: {
            parameters: {
                query: {
                    /**
                     * @description Its name and the start of its hash.
                     * @example leicestershire-e6b25566381e
                     */
                    dataset?: string;
                    state?: "queued" | "running" | "finished" | "failed" | "cancelled";
                    /** @description The last run of the page before. */
                    after?: string;
                    /** @description 1 to 200 */
                    limit: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The list. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            runs: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description Its name and the start of its hash.
                                 * @example leicestershire-e6b25566381e
                                 */
                                dataset: string;
                                /** @description Its name; baseline where there is none. */
                                scenario: string;
                                /** Format: uuid */
                                scenario_id?: string;
                                /** @example 1 */
                                version?: number;
                                as_at?: number;
                                to?: number;
                                draws: number;
                                seed: number;
                                by: string[][];
                                /** @enum {unknown} */
                                state: "queued" | "running" | "finished" | "failed" | "cancelled";
                                /** @description Why it failed. */
                                reason?: string;
                                draws_done: number;
                                /** Format: date-time */
                                created_at: string;
                                created_by: string;
                                /** Format: date-time */
                                finished_at?: string;
                                /** @description All that it takes to make the run again, with every assumption; once it is finished. */
                                provenance?: unknown;
                            }[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Ask for a forecast; it is made as a job
         * @description Answers 202 with the place of the run at once. With an Idempotency-Key the same request sent again gives the same run.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description The baseline, or a scenario: as its JSON in scenario, or a stored one by scenario_id, its latest version where version is not given. */
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "dataset": "leicestershire-e6b25566381e",
                     *       "to": 2030,
                     *       "draws": 1000,
                     *       "seed": 1,
                     *       "by": [
                     *         [
                     *           "need",
                     *           "age_band"
                     *         ]
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Its name and the start of its hash.
                         * @example leicestershire-e6b25566381e
                         */
                        dataset: string;
                        /**
                         * @description A scenario, as its JSON file has it: a name, a title and levers that change the baseline.
                         * @example {
                         *       "name": "help_early",
                         *       "title": "Help before a plan is needed",
                         *       "levers": [
                         *         {
                         *           "name": "help",
                         *           "lever": "early_support",
                         *           "owner": "Head of early years",
                         *           "cells": {
                         *             "ages": [
                         *               2,
                         *               7
                         *             ]
                         *           },
                         *           "size": {
                         *             "low": 0.05,
                         *             "central": 0.1,
                         *             "high": 0.15
                         *           },
                         *           "start": "2020-09",
                         *           "source": "Our assumption"
                         *         }
                         *       ]
                         *     }
                         */
                        scenario?: {
                            [key: string]: unknown;
                        };
                        /** Format: uuid */
                        scenario_id?: string;
                        /** @example 1 */
                        version?: number;
                        /** @description Forget all that became known after this January. */
                        as_at?: number;
                        /** @description Last census year; ten years after the last census where it is not given. */
                        to?: number;
                        /**
                         * @description Simulated futures.
                         * @default 1000
                         */
                        draws: number;
                        /**
                         * @description Start of the random numbers.
                         * @default 1
                         */
                        seed: number;
                        /**
                         * @description Groupings of counts to keep beside those that every run keeps, each a list of dimensions.
                         * @example [
                         *       [
                         *         "need",
                         *         "age_band"
                         *       ]
                         *     ]
                         */
                        by?: ("age" | "ncy" | "age_band" | "phase" | "need" | "need_group" | "locality" | "setting" | "setting_class")[][];
                    };
                };
            };
            responses: {
                /** @description The run as it stands. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "a61af9e5-105c-4041-be40-7afa5e05d304",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "scenario": "help_early",
                         *       "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *       "version": 1,
                         *       "to": 2030,
                         *       "draws": 1000,
                         *       "seed": 1,
                         *       "by": [],
                         *       "state": "running",
                         *       "draws_done": 350,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning"
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            /** @description Its name; baseline where there is none. */
                            scenario: string;
                            /** Format: uuid */
                            scenario_id?: string;
                            /** @example 1 */
                            version?: number;
                            as_at?: number;
                            to?: number;
                            draws: number;
                            seed: number;
                            by: string[][];
                            /** @enum {unknown} */
                            state: "queued" | "running" | "finished" | "failed" | "cancelled";
                            /** @description Why it failed. */
                            reason?: string;
                            draws_done: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            finished_at?: string;
                            /** @description All that it takes to make the run again, with every assumption; once it is finished. */
                            provenance?: unknown;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The run as it stands. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "a61af9e5-105c-4041-be40-7afa5e05d304",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "scenario": "help_early",
                         *       "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *       "version": 1,
                         *       "to": 2030,
                         *       "draws": 1000,
                         *       "seed": 1,
                         *       "by": [],
                         *       "state": "running",
                         *       "draws_done": 350,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning"
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            /** @description Its name; baseline where there is none. */
                            scenario: string;
                            /** Format: uuid */
                            scenario_id?: string;
                            /** @example 1 */
                            version?: number;
                            as_at?: number;
                            to?: number;
                            draws: number;
                            seed: number;
                            by: string[][];
                            /** @enum {unknown} */
                            state: "queued" | "running" | "finished" | "failed" | "cancelled";
                            /** @description Why it failed. */
                            reason?: string;
                            draws_done: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            finished_at?: string;
                            /** @description All that it takes to make the run again, with every assumption; once it is finished. */
                            provenance?: unknown;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a run
         * @description Server-sent events: progress while it is made, then end.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Events. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a run that is not over yet */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The run as it stands. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "a61af9e5-105c-4041-be40-7afa5e05d304",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "scenario": "help_early",
                         *       "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *       "version": 1,
                         *       "to": 2030,
                         *       "draws": 1000,
                         *       "seed": 1,
                         *       "by": [],
                         *       "state": "running",
                         *       "draws_done": 350,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning"
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            /** @description Its name; baseline where there is none. */
                            scenario: string;
                            /** Format: uuid */
                            scenario_id?: string;
                            /** @example 1 */
                            version?: number;
                            as_at?: number;
                            to?: number;
                            draws: number;
                            seed: number;
                            by: string[][];
                            /** @enum {unknown} */
                            state: "queued" | "running" | "finished" | "failed" | "cancelled";
                            /** @description Why it failed. */
                            reason?: string;
                            draws_done: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            finished_at?: string;
                            /** @description All that it takes to make the run again, with every assumption; once it is finished. */
                            provenance?: unknown;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans by census year and dimensions, with mean and quantiles */
        get: {
            parameters: {
                query: {
                    format: "json" | "csv";
                    /** @description Rows of these Januaries alone, apart by commas; spans as 2026..2030. */
                    census_year?: string;
                    /** @description Dimensions apart by commas, in the order of the columns: age, ncy, age_band, phase, need, need_group, locality, setting, setting_class; all is the full grid, nothing is all plans together. */
                    by: string;
                    /** @description Rows with these values of view (demand: where children would be if places did not bind; placed: where they are) alone, apart by commas. */
                    view?: string;
                    /** @description Rows with these values of status (observed, forecast) alone, apart by commas. */
                    status?: string;
                    /** @description Rows with these values of age alone, apart by commas. */
                    age?: string;
                    /** @description Rows with these values of ncy alone, apart by commas. */
                    ncy?: string;
                    /** @description Rows with these values of age_band alone, apart by commas. */
                    age_band?: string;
                    /** @description Rows with these values of phase alone, apart by commas. */
                    phase?: string;
                    /** @description Rows with these values of need alone, apart by commas. */
                    need?: string;
                    /** @description Rows with these values of need_group alone, apart by commas. */
                    need_group?: string;
                    /** @description Rows with these values of locality alone, apart by commas. */
                    locality?: string;
                    /** @description Rows with these values of setting alone, apart by commas. */
                    setting?: string;
                    /** @description Rows with these values of setting_class alone, apart by commas. */
                    setting_class?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The rows, observed and forecast. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            run: string;
                            table: string;
                            unit: string;
                            rows: {
                                [key: string]: unknown;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
                /** @description Not kept, so being made again from the seed: ask again in a moment. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                            detail: string;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Joiners, leavers and movers by setting and year */
        get: {
            parameters: {
                query: {
                    format: "json" | "csv";
                    /** @description Rows of these Januaries alone, apart by commas; spans as 2026..2030. */
                    census_year?: string;
                    /** @description Rows with these values of setting alone, apart by commas. */
                    setting?: string;
                    /** @description Rows with these values of flow (joiner, leaver, mover) alone, apart by commas. */
                    flow?: string;
                    /** @description Rows with these values of status (observed, forecast) alone, apart by commas. */
                    status?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The rows, observed and forecast. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            run: string;
                            table: string;
                            unit: string;
                            rows: {
                                [key: string]: unknown;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places against need: demand, placed, over, overflow, shortfall and its probability */
        get: {
            parameters: {
                query: {
                    format: "json" | "csv";
                    /** @description Rows of these Januaries alone, apart by commas; spans as 2026..2030. */
                    census_year?: string;
                    /** @description Rows with these values of setting alone, apart by commas. */
                    setting?: string;
                    /** @description Rows with these values of phase alone, apart by commas. */
                    phase?: string;
                    /** @description Rows with these values of locality alone, apart by commas. */
                    locality?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The rows, observed and forecast. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            run: string;
                            table: string;
                            unit: string;
                            rows: {
                                [key: string]: unknown;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/overflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For whom and where places run short: demand and overflow by need and locality */
        get: {
            parameters: {
                query: {
                    format: "json" | "csv";
                    /** @description Rows of these Januaries alone, apart by commas; spans as 2026..2030. */
                    census_year?: string;
                    /** @description Rows with these values of setting alone, apart by commas. */
                    setting?: string;
                    /** @description Rows with these values of need alone, apart by commas. */
                    need?: string;
                    /** @description Rows with these values of locality alone, apart by commas. */
                    locality?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The rows, observed and forecast. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            run: string;
                            table: string;
                            unit: string;
                            rows: {
                                [key: string]: unknown;
                            }[];
                        };
                        "text/csv": string;
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/charts/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture: the fan of all plans; plans by need or setting; places against demand */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @example places.png */
                    name: "fan.svg" | "fan.png" | "needs.svg" | "needs.png" | "settings.svg" | "settings.png" | "places.svg" | "places.png";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A picture. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/svg+xml": string;
                        "image/png": string;
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the change from the last census to a year comes from, in parts that add up
         * @description Of one need, setting and locality it also says what stands behind the figure. Made as a job: 202, then ask again.
         */
        get: {
            parameters: {
                query: {
                    /** @description Plans with this primary need alone, by code or label. */
                    need?: string;
                    /** @description Plans in this setting alone. */
                    setting?: string;
                    /** @description Plans of children who live here alone. */
                    locality?: string;
                    age_band?: "under_5" | "5_10" | "11_15" | "16_19" | "20_25";
                    phase?: "early_years" | "primary" | "secondary" | "post16" | "post18";
                    /** @description Census year; the run's last where none is given. */
                    year?: string;
                    format: "json" | "csv" | "svg";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The parts. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            run: unknown;
                            parts: unknown[];
                            behind?: unknown;
                        };
                        "text/csv": string;
                        "image/svg+xml": string;
                    };
                };
                /** @description Not kept, so being made again from the seed: ask again in a moment. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            state: string;
                            detail: string;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold scenarios against the baseline and each other
         * @description Answers 202 with the place of the analysis at once; look there until it is finished, then get its files. With an Idempotency-Key the same request sent again gives the same one.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "dataset": "leicestershire-e6b25566381e",
                     *       "scenarios": [
                     *         {
                     *           "scenario": {
                     *             "name": "help_early",
                     *             "title": "Help before a plan is needed",
                     *             "levers": [
                     *               {
                     *                 "name": "help",
                     *                 "lever": "early_support",
                     *                 "owner": "Head of early years",
                     *                 "cells": {
                     *                   "ages": [
                     *                     2,
                     *                     7
                     *                   ]
                     *                 },
                     *                 "size": {
                     *                   "low": 0.05,
                     *                   "central": 0.1,
                     *                   "high": 0.15
                     *                 },
                     *                 "start": "2020-09",
                     *                 "source": "Our assumption"
                     *               }
                     *             ]
                     *           }
                     *         },
                     *         {
                     *           "scenario": {
                     *             "name": "help_later",
                     *             "title": "Help before a plan is needed",
                     *             "levers": [
                     *               {
                     *                 "name": "help",
                     *                 "lever": "early_support",
                     *                 "owner": "Head of early years",
                     *                 "cells": {
                     *                   "ages": [
                     *                     2,
                     *                     7
                     *                   ]
                     *                 },
                     *                 "size": {
                     *                   "low": 0.05,
                     *                   "central": 0.1,
                     *                   "high": 0.15
                     *                 },
                     *                 "start": "2021-01",
                     *                 "source": "Our assumption"
                     *               }
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "by": [
                     *         [
                     *           "setting"
                     *         ],
                     *         [
                     *           "need",
                     *           "setting"
                     *         ]
                     *       ],
                     *       "draws": 1000
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Its name and the start of its hash.
                         * @example leicestershire-e6b25566381e
                         */
                        dataset: string;
                        /**
                         * @description Each as its JSON in scenario, or a stored one by scenario_id, its latest version where version is not given. Those after the first are held against it too.
                         * @example [
                         *       {
                         *         "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *         "version": 2
                         *       }
                         *     ]
                         */
                        scenarios: {
                            /**
                             * @description A scenario, as its JSON file has it: a name, a title and levers that change the baseline.
                             * @example {
                             *       "name": "help_early",
                             *       "title": "Help before a plan is needed",
                             *       "levers": [
                             *         {
                             *           "name": "help",
                             *           "lever": "early_support",
                             *           "owner": "Head of early years",
                             *           "cells": {
                             *             "ages": [
                             *               2,
                             *               7
                             *             ]
                             *           },
                             *           "size": {
                             *             "low": 0.05,
                             *             "central": 0.1,
                             *             "high": 0.15
                             *           },
                             *           "start": "2020-09",
                             *           "source": "Our assumption"
                             *         }
                             *       ]
                             *     }
                             */
                            scenario?: {
                                [key: string]: unknown;
                            };
                            /** Format: uuid */
                            scenario_id?: string;
                            /** @example 1 */
                            version?: number;
                        }[];
                        /**
                         * @description Groupings of the tables of differences, each a list of dimensions; by setting where not given.
                         * @example [
                         *       [
                         *         "setting"
                         *       ],
                         *       [
                         *         "need",
                         *         "setting"
                         *       ]
                         *     ]
                         */
                        by?: ("age" | "ncy" | "age_band" | "phase" | "need" | "need_group" | "locality" | "setting" | "setting_class")[][];
                        /** @description Forget all that became known after this January. */
                        as_at?: number;
                        /** @description Last census year; ten years after the last census where it is not given. */
                        to?: number;
                        /**
                         * @description Simulated futures.
                         * @default 1000
                         */
                        draws: number;
                        /**
                         * @description Start of the random numbers.
                         * @default 1
                         */
                        seed: number;
                    };
                };
            };
            responses: {
                /** @description The analysis as it stands. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "0b3f7c52-6a8c-4a0e-9d55-2f6d0c6d8f11",
                         *       "kind": "compare",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "asked": {
                         *         "dataset": "leicestershire-e6b25566381e",
                         *         "scenarios": [
                         *           {
                         *             "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4"
                         *           }
                         *         ],
                         *         "draws": 1000
                         *       },
                         *       "scenarios": [
                         *         {
                         *           "name": "help_early",
                         *           "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *           "version": 2
                         *         }
                         *       ],
                         *       "state": "finished",
                         *       "steps_done": 0,
                         *       "steps": 0,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning",
                         *       "finished_at": "2026-11-26T09:30:00Z",
                         *       "files": [
                         *         "compare.csv",
                         *         "compare.json",
                         *         "run.json",
                         *         "words.txt"
                         *       ]
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "compare" | "seek" | "backtest";
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            /** @description The request, as it came. */
                            asked: unknown;
                            /** @description Those that it is of, under the names that results give them. */
                            scenarios: {
                                name: string;
                                /** Format: uuid */
                                scenario_id?: string;
                                /** @example 1 */
                                version?: number;
                            }[];
                            /** @enum {unknown} */
                            state: "queued" | "running" | "finished" | "failed" | "cancelled";
                            /** @description Why it failed. */
                            reason?: string;
                            /** @description Chunks of draws, origins, or sizes tried, while it is made. */
                            steps_done: number;
                            /** @description As many as are known of; a search takes on one after another. */
                            steps: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            finished_at?: string;
                            /** @description What it gave: get them at /v1/analyses/{id}/files/{name}. */
                            files: string[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/seek": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find the size of a lever that reaches a target
         * @description Answers 202 with the place of the analysis at once; look there until it is finished, then get its files. With an Idempotency-Key the same request sent again gives the same one.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "dataset": "leicestershire-e6b25566381e",
                     *       "scenario": {
                     *         "name": "help_early",
                     *         "title": "Help before a plan is needed",
                     *         "levers": [
                     *           {
                     *             "name": "help",
                     *             "lever": "early_support",
                     *             "owner": "Head of early years",
                     *             "cells": {
                     *               "ages": [
                     *                 2,
                     *                 7
                     *               ]
                     *             },
                     *             "size": {
                     *               "low": 0.05,
                     *               "central": 0.1,
                     *               "high": 0.15
                     *             },
                     *             "start": "2020-09",
                     *             "source": "Our assumption"
                     *           }
                     *         ]
                     *       },
                     *       "vary": "help",
                     *       "target": "total[2028] = 9000",
                     *       "draws": 300
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Its name and the start of its hash.
                         * @example leicestershire-e6b25566381e
                         */
                        dataset: string;
                        /**
                         * @description A scenario, as its JSON file has it: a name, a title and levers that change the baseline.
                         * @example {
                         *       "name": "help_early",
                         *       "title": "Help before a plan is needed",
                         *       "levers": [
                         *         {
                         *           "name": "help",
                         *           "lever": "early_support",
                         *           "owner": "Head of early years",
                         *           "cells": {
                         *             "ages": [
                         *               2,
                         *               7
                         *             ]
                         *           },
                         *           "size": {
                         *             "low": 0.05,
                         *             "central": 0.1,
                         *             "high": 0.15
                         *           },
                         *           "start": "2020-09",
                         *           "source": "Our assumption"
                         *         }
                         *       ]
                         *     }
                         */
                        scenario?: {
                            [key: string]: unknown;
                        };
                        /** Format: uuid */
                        scenario_id?: string;
                        /** @example 1 */
                        version?: number;
                        /**
                         * @description Name of the lever whose size is sought, or lever.property where it has several sizes.
                         * @example early_support
                         */
                        vary: string;
                        /**
                         * @description measure[setting,year] = value, with P% where it should be so with a probability; the measures are total (no setting), demand, placed, over, overflow, shortfall; = may be <= or >=.
                         * @example shortfall[special,2028] = 0 with 80%
                         * @example total[2028] = 5000
                         */
                        target: string;
                        /** @description Forget all that became known after this January. */
                        as_at?: number;
                        /** @description Last census year; ten years after the last census where it is not given. */
                        to?: number;
                        /**
                         * @description Simulated futures.
                         * @default 1000
                         */
                        draws: number;
                        /**
                         * @description Start of the random numbers.
                         * @default 1
                         */
                        seed: number;
                    };
                };
            };
            responses: {
                /** @description The analysis as it stands. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "0b3f7c52-6a8c-4a0e-9d55-2f6d0c6d8f11",
                         *       "kind": "compare",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "asked": {
                         *         "dataset": "leicestershire-e6b25566381e",
                         *         "scenarios": [
                         *           {
                         *             "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4"
                         *           }
                         *         ],
                         *         "draws": 1000
                         *       },
                         *       "scenarios": [
                         *         {
                         *           "name": "help_early",
                         *           "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *           "version": 2
                         *         }
                         *       ],
                         *       "state": "finished",
                         *       "steps_done": 0,
                         *       "steps": 0,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning",
                         *       "finished_at": "2026-11-26T09:30:00Z",
                         *       "files": [
                         *         "compare.csv",
                         *         "compare.json",
                         *         "run.json",
                         *         "words.txt"
                         *       ]
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "compare" | "seek" | "backtest";
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            /** @description The request, as it came. */
                            asked: unknown;
                            /** @description Those that it is of, under the names that results give them. */
                            scenarios: {
                                name: string;
                                /** Format: uuid */
                                scenario_id?: string;
                                /** @example 1 */
                                version?: number;
                            }[];
                            /** @enum {unknown} */
                            state: "queued" | "running" | "finished" | "failed" | "cancelled";
                            /** @description Why it failed. */
                            reason?: string;
                            /** @description Chunks of draws, origins, or sizes tried, while it is made. */
                            steps_done: number;
                            /** @description As many as are known of; a search takes on one after another. */
                            steps: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            finished_at?: string;
                            /** @description What it gave: get them at /v1/analyses/{id}/files/{name}. */
                            files: string[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/backtests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Measure how right forecasts of a dataset would have been
         * @description Answers 202 with the place of the analysis at once; look there until it is finished, then get its files. With an Idempotency-Key the same request sent again gives the same one.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "dataset": "leicestershire-e6b25566381e",
                     *       "origins": [
                     *         2018,
                     *         2019
                     *       ],
                     *       "draws": 300
                     *     }
                     */
                    "application/json": {
                        /**
                         * @description Its name and the start of its hash.
                         * @example leicestershire-e6b25566381e
                         */
                        dataset: string;
                        /** @description Januaries to forecast from; every one that can be where not given. */
                        origins?: number[];
                        /**
                         * @description The datasets as they were made at each origin, by its year; without it the dataset is cut to what was known.
                         * @example {
                         *       "2020": "leicestershire-e6b25566381e"
                         *     }
                         */
                        known?: {
                            [key: string]: string;
                        };
                        /**
                         * @description Simulated futures.
                         * @default 1000
                         */
                        draws: number;
                        /**
                         * @description Start of the random numbers.
                         * @default 1
                         */
                        seed: number;
                    };
                };
            };
            responses: {
                /** @description The analysis as it stands. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "0b3f7c52-6a8c-4a0e-9d55-2f6d0c6d8f11",
                         *       "kind": "compare",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "asked": {
                         *         "dataset": "leicestershire-e6b25566381e",
                         *         "scenarios": [
                         *           {
                         *             "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4"
                         *           }
                         *         ],
                         *         "draws": 1000
                         *       },
                         *       "scenarios": [
                         *         {
                         *           "name": "help_early",
                         *           "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *           "version": 2
                         *         }
                         *       ],
                         *       "state": "finished",
                         *       "steps_done": 0,
                         *       "steps": 0,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning",
                         *       "finished_at": "2026-11-26T09:30:00Z",
                         *       "files": [
                         *         "compare.csv",
                         *         "compare.json",
                         *         "run.json",
                         *         "words.txt"
                         *       ]
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "compare" | "seek" | "backtest";
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            /** @description The request, as it came. */
                            asked: unknown;
                            /** @description Those that it is of, under the names that results give them. */
                            scenarios: {
                                name: string;
                                /** Format: uuid */
                                scenario_id?: string;
                                /** @example 1 */
                                version?: number;
                            }[];
                            /** @enum {unknown} */
                            state: "queued" | "running" | "finished" | "failed" | "cancelled";
                            /** @description Why it failed. */
                            reason?: string;
                            /** @description Chunks of draws, origins, or sizes tried, while it is made. */
                            steps_done: number;
                            /** @description As many as are known of; a search takes on one after another. */
                            steps: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            finished_at?: string;
                            /** @description What it gave: get them at /v1/analyses/{id}/files/{name}. */
                            files: string[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List comparisons, searches and backtests, newest first */
        get: {
            parameters: {
                query: {
                    kind?: "compare" | "seek" | "backtest";
                    /**
                     * @description Its name and the start of its hash.
                     * @example leicestershire-e6b25566381e
                     */
                    dataset?: string;
                    /** @description The last of the page before. */
                    after?: string;
                    /** @description 1 to 200 */
                    limit: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The list. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            analyses: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "compare" | "seek" | "backtest";
                                /**
                                 * @description Its name and the start of its hash.
                                 * @example leicestershire-e6b25566381e
                                 */
                                dataset: string;
                                /** @description The request, as it came. */
                                asked: unknown;
                                /** @description Those that it is of, under the names that results give them. */
                                scenarios: {
                                    name: string;
                                    /** Format: uuid */
                                    scenario_id?: string;
                                    /** @example 1 */
                                    version?: number;
                                }[];
                                /** @enum {unknown} */
                                state: "queued" | "running" | "finished" | "failed" | "cancelled";
                                /** @description Why it failed. */
                                reason?: string;
                                /** @description Chunks of draws, origins, or sizes tried, while it is made. */
                                steps_done: number;
                                /** @description As many as are known of; a search takes on one after another. */
                                steps: number;
                                /** Format: date-time */
                                created_at: string;
                                created_by: string;
                                /** Format: date-time */
                                finished_at?: string;
                                /** @description What it gave: get them at /v1/analyses/{id}/files/{name}. */
                                files: string[];
                            }[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analyses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a comparison, search or backtest: how far it is, and what it gave */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The analysis as it stands. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "0b3f7c52-6a8c-4a0e-9d55-2f6d0c6d8f11",
                         *       "kind": "compare",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "asked": {
                         *         "dataset": "leicestershire-e6b25566381e",
                         *         "scenarios": [
                         *           {
                         *             "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4"
                         *           }
                         *         ],
                         *         "draws": 1000
                         *       },
                         *       "scenarios": [
                         *         {
                         *           "name": "help_early",
                         *           "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *           "version": 2
                         *         }
                         *       ],
                         *       "state": "finished",
                         *       "steps_done": 0,
                         *       "steps": 0,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning",
                         *       "finished_at": "2026-11-26T09:30:00Z",
                         *       "files": [
                         *         "compare.csv",
                         *         "compare.json",
                         *         "run.json",
                         *         "words.txt"
                         *       ]
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "compare" | "seek" | "backtest";
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            /** @description The request, as it came. */
                            asked: unknown;
                            /** @description Those that it is of, under the names that results give them. */
                            scenarios: {
                                name: string;
                                /** Format: uuid */
                                scenario_id?: string;
                                /** @example 1 */
                                version?: number;
                            }[];
                            /** @enum {unknown} */
                            state: "queued" | "running" | "finished" | "failed" | "cancelled";
                            /** @description Why it failed. */
                            reason?: string;
                            /** @description Chunks of draws, origins, or sizes tried, while it is made. */
                            steps_done: number;
                            /** @description As many as are known of; a search takes on one after another. */
                            steps: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            finished_at?: string;
                            /** @description What it gave: get them at /v1/analyses/{id}/files/{name}. */
                            files: string[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analyses/{id}/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a file that it gave: words.txt, run.json, a table as CSV or JSON, or a picture */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @example counts.csv */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file, as the command line writes it. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                        "text/csv": string;
                        "application/json": unknown;
                        "image/svg+xml": string;
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/analyses/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop one that is not over yet */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The analysis as it stands. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "0b3f7c52-6a8c-4a0e-9d55-2f6d0c6d8f11",
                         *       "kind": "compare",
                         *       "dataset": "leicestershire-e6b25566381e",
                         *       "asked": {
                         *         "dataset": "leicestershire-e6b25566381e",
                         *         "scenarios": [
                         *           {
                         *             "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4"
                         *           }
                         *         ],
                         *         "draws": 1000
                         *       },
                         *       "scenarios": [
                         *         {
                         *           "name": "help_early",
                         *           "scenario_id": "5ff88a67-165c-416c-8cc1-61c61a0d82a4",
                         *           "version": 2
                         *         }
                         *       ],
                         *       "state": "finished",
                         *       "steps_done": 0,
                         *       "steps": 0,
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "created_by": "Jo, planning",
                         *       "finished_at": "2026-11-26T09:30:00Z",
                         *       "files": [
                         *         "compare.csv",
                         *         "compare.json",
                         *         "run.json",
                         *         "words.txt"
                         *       ]
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            kind: "compare" | "seek" | "backtest";
                            /**
                             * @description Its name and the start of its hash.
                             * @example leicestershire-e6b25566381e
                             */
                            dataset: string;
                            /** @description The request, as it came. */
                            asked: unknown;
                            /** @description Those that it is of, under the names that results give them. */
                            scenarios: {
                                name: string;
                                /** Format: uuid */
                                scenario_id?: string;
                                /** @example 1 */
                                version?: number;
                            }[];
                            /** @enum {unknown} */
                            state: "queued" | "running" | "finished" | "failed" | "cancelled";
                            /** @description Why it failed. */
                            reason?: string;
                            /** @description Chunks of draws, origins, or sizes tried, while it is made. */
                            steps_done: number;
                            /** @description As many as are known of; a search takes on one after another. */
                            steps: number;
                            /** Format: date-time */
                            created_at: string;
                            created_by: string;
                            /** Format: date-time */
                            finished_at?: string;
                            /** @description What it gave: get them at /v1/analyses/{id}/files/{name}. */
                            files: string[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List tokens */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The list. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tokens: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {unknown} */
                                role: "reader" | "planner" | "approver" | "admin";
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                revoked_at?: string;
                            }[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a token; it is shown this once */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "name": "Jo, planning",
                     *       "role": "planner"
                     *     }
                     */
                    "application/json": {
                        name: string;
                        /** @enum {unknown} */
                        role: "reader" | "planner" | "approver" | "admin";
                    };
                };
            };
            responses: {
                /** @description The token; it is not shown again. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "7d6f2f5e-3c9b-4c59-8b1f-6b1d3f0f1a2b",
                         *       "name": "Jo, planning",
                         *       "role": "planner",
                         *       "created_at": "2026-11-26T09:30:00Z",
                         *       "token": "sufficiency_…"
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            role: "reader" | "planner" | "approver" | "admin";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            revoked_at?: string;
                        } & {
                            token: string;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The token, without itself. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        /**
                         * @example {
                         *       "id": "7d6f2f5e-3c9b-4c59-8b1f-6b1d3f0f1a2b",
                         *       "name": "Jo, planning",
                         *       "role": "planner",
                         *       "created_at": "2026-11-26T09:30:00Z"
                         *     }
                         */
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {unknown} */
                            role: "reader" | "planner" | "approver" | "admin";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            revoked_at?: string;
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done and refused, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description The last line of the page before. */
                    before?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The list. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            lines: {
                                id: string;
                                /** Format: date-time */
                                at: string;
                                request_id: string;
                                actor: string;
                                role: string;
                                method: string;
                                path: string;
                                /** @enum {unknown} */
                                outcome: "allowed" | "refused";
                                detail: unknown;
                            }[];
                        };
                    };
                };
                /** @description What is wrong with the request. */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A fault of the service. */
                "5XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Fault: {
            code: string;
            file: string;
            /** @description As a spreadsheet numbers it: the header is row 1. */
            row?: number;
            column?: string;
            /** @description Place within a scenario, as levers[2].size. */
            path?: string;
            value?: string;
            problem: string;
            /** @description What would be right. */
            expected: string;
            /** @description Further rows with this very fault. */
            moreRows?: number;
        };
        /**
         * @description What is wrong with a request (RFC 9457).
         * @example {
         *       "title": "The input is refused",
         *       "status": 422,
         *       "detail": "The dataset has 1 fault. Mend it, then send it again.",
         *       "errors": [
         *         "counts.csv, row 7, column count: \"x\" is a mark for a hidden or missing figure; give a whole number."
         *       ],
         *       "faults": [
         *         {
         *           "code": "bad_number",
         *           "file": "counts.csv",
         *           "row": 7,
         *           "column": "count",
         *           "value": "x",
         *           "problem": "is a mark for a hidden or missing figure",
         *           "expected": "give a whole number"
         *         }
         *       ]
         *     }
         */
        Problem: {
            title: string;
            status: number;
            /** @description What is wrong, in plain words. */
            detail: string;
            /** @description Everything that is wrong, one line each. */
            errors?: string[];
            faults?: components["schemas"]["Fault"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
